using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>The words by which union tables name their usual columns and rows.</summary>
internal static partial class HeaderWords
{
    public static bool IsOrdinal(string label) => Ordinal().IsMatch(VietText.Fold(label));

    public static bool IsName(string label) => Name().IsMatch(VietText.Fold(label));

    public static bool IsNotes(string label) => Notes().IsMatch(VietText.Fold(label));

    /// <summary>Numbers of such columns are not added up: shares, averages, codes, years.</summary>
    public static bool IsNotAdded(string label) => NotAdded().IsMatch(VietText.Fold(label));

    /// <summary>"Tổng số", "Cộng", "Tổng thực tăng": the label of a column whose neighbours may be its parts.</summary>
    public static bool IsSum(string label) => Sum().IsMatch(VietText.Fold(label));

    /// <summary>"Trong đó", "Bao gồm", "Chia ra": a label over the parts of the column before it.</summary>
    public static bool IsOfWhich(string label) => label.Length > 0 && MayBeOfWhich.Contains(label[0]) && OfWhich().IsMatch(VietText.Fold(label));

    /// <summary>"Tăng (+), giảm (-)", "Chênh lệch", "Còn lại": the label of what is left of one column when another is taken away.</summary>
    public static bool IsDifference(string label) => Difference().IsMatch(VietText.Fold(label));

    /// <summary>"Bình quân", "Tỷ lệ %", "So với năm 2023": a row of shares beside the figures, which no sum holds.</summary>
    public static bool IsShareRow(string name) => name.Length > 0 && (MayBeShare.Contains(name[0]) || name.Contains('%', StringComparison.Ordinal)) && ShareRow().IsMatch(VietText.Fold(name));

    /// <summary>Head of an official paper, which often stands in two columns like a header row.</summary>
    public static bool IsLetterhead(string text) => Letterhead().IsMatch(VietText.Fold(text));

    /// <summary>"Cộng:", "TỔNG CỘNG", "Toàn tỉnh"; not "Công đoàn …", which differs by its tone alone, nor "Tổng công ty …".</summary>
    public static bool IsTotal(string text)
    {
        if (text.Length == 0 || !MayBeTotal.Contains(text[0])) return false;
        var lower = text.ToLowerInvariant();
        return Total().IsMatch(lower) || TypedWithoutTones().IsMatch(lower);
    }

    /// <summary>A total of everything says so or says nothing more; "Cộng huyện Mường Tè" is the total of a group.</summary>
    public static bool IsGrandTotal(string text) => GrandTotal().IsMatch(text.ToLowerInvariant()) || TypedWithoutTones().IsMatch(text.ToLowerInvariant());

    /// <summary>First letters, so that the thousand rows of a list are not all folded to be told.</summary>
    private static readonly System.Buffers.SearchValues<char> MayBeOfWhich = System.Buffers.SearchValues.Create("-–—−‐tTbBgGcC"), MayBeTotal = System.Buffers.SearchValues.Create("cCtT"), MayBeShare = System.Buffers.SearchValues.Create("-tTbBsSđĐ");

    [GeneratedRegex(@"^((tt|stt)(_.*)?|so tt|so thu tu|s\.t\.t|t\.t|no\.?)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(ten|don vi|don_vi|ho ten|ho va ten|ho, ten|noi dung|chi tieu|dia ban|cong doan|cdcs|doanh nghiep|danh muc|linh vuc|nganh)(?! tinh)\b|^ten[ _]")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(ghi chu|ghi_chu|chu thich)")]
    private static partial Regex Notes();

    [GeneratedRegex(@"%|\b(ty le|ti le|binh quan|trung binh|ma so|mst|dien thoai|sdt|cccd|cmnd|nam sinh|nam thanh lap|so hieu|don gia|xep hang|xep thu)\b")]
    private static partial Regex NotAdded();

    [GeneratedRegex(@"^(tong|cong\b|toan bo|chung\b|ca (nam|ky|tinh)\b)|_tong(_|$)|^tong_")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^-? ?(ty le|ti le|ty trong|binh quan|trung binh|so voi|dat ty le)\b|%\)?$")]
    private static partial Regex ShareRow();

    [GeneratedRegex(@"^-? ?(trong do|bao gom|gom|chia ra|chia theo|trong do,|tr\.? ?do)\b")]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"\btang\b.*\bgiam\b|\bchenh lech\b|\bcon (lai|thieu|phai)\b|\bthuc tang\b")]
    private static partial Regex Difference();

    [GeneratedRegex(@"cong hoa xa hoi|doc lap ?- ?tu do|^tong lien doan|^lien doan lao dong (tinh|thanh pho)\b.*viet nam|^so: ?.*/")]
    private static partial Regex Letterhead();

    [GeneratedRegex(@"^(cộng(?!\w)|tổng\s*(cộng|số)(?!\w)|tổng\s*(\(.*\)|chung|\w{1,4}(\s*\+\s*\w{1,4})+)?[\s:.]*$|(tổng\s+)?toàn\s+(tỉnh|thành phố|ngành|huyện|xã|quốc|đơn vị|hệ thống)[\s:.]*$|cả nước[\s:.]*$)")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(cộng|tổng\s*cộng|tổng\s*số|tổng|((tổng|cộng|tổng cộng)\s+)?toàn\s+\S+(\s+\S+)?|cả nước)\s*(\(.*\)|chung|\w{1,4}(\s*\+\s*\w{1,4})+)?[\s:.]*$")]
    private static partial Regex GrandTotal();

    [GeneratedRegex(@"^(cong|tong|tong cong|tong so|toan tinh)[\s:.]*$")]
    private static partial Regex TypedWithoutTones();
}
