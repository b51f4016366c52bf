using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Tells the rows of a list that name a part of the union from those of people, and the rows that say how to fill the list in.</summary>
internal static partial class SectionRows
{
    /// <summary>Beside the name: the ordinal, and how many people there are, in all and of women.</summary>
    private const int MostBeside = 3;

    private const int LongestHint = 24;

    /// <summary>Words that a template has below its labels, folded.</summary>
    private static readonly HashSet<string> Hints = [.. "bat buoc,khong bat buoc,bat buoc nhap,tuy chon,required,optional,dd/mm/yyyy,dd/mm/yy,dd-mm-yyyy,ngay/thang/nam,nam/nu,nam hoac nu,9 so,10 so,12 so,9 hoac 12 so,text,date,number,string".Split(',')];

    /// <summary>
    /// Whether a name begins as those of workshops and teams do. The accents tell "Tổ 1" from the family Tô, "Trường" from Trương, "Ban giám đốc" from Bàn;
    /// a text without any is judged by its letters alone.
    /// </summary>
    public static bool IsPart(string name)
    {
        var words = VietText.Nfc(name).ToLowerInvariant();
        return System.Text.Ascii.IsValid(words) ? PlainPart().IsMatch(words) : Part().IsMatch(words) || Lettered().IsMatch(words);
    }

    /// <summary>Whether a numbered row names a part for sure: so it begins, accents and all, and nothing else stands in it but how many people there are.</summary>
    public static bool IsNumberedPart(StoredRow row, string name, int ordinal, int[] nameColumns)
    {
        // a person has more cells than a name and a count: most rows end here
        if (row.Cells.Count > nameColumns.Length + MostBeside) return false;
        foreach (var cell in row.Cells)
            if (cell.Column != ordinal && !nameColumns.Contains(cell.Column) && !IsCount(cell.Text)) return false;
        return Part().IsMatch(VietText.Nfc(name).ToLowerInvariant());
    }

    /// <summary>Whether each cell but the ordinal says how to fill the column in: "(dd/mm/yyyy)", "(12 số)", "Bắt buộc".</summary>
    /// <param name="wordsToo">Words without brackets count too, as they do before the first person.</param>
    public static bool IsHint(StoredRow row, int ordinal, bool wordsToo, Func<StoredCell, string> text)
    {
        var hints = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Column == ordinal && cell.Text.Length <= LongestHint) continue;
            if (cell.Kind is not (StoredKind.Text or StoredKind.Bytes)) return false;
            var typed = cell.Text.AsSpan().Trim();
            if (typed is not (['(', .., ')'] or ['[', .., ']']) && !(wordsToo && typed.Length <= LongestHint && Hints.Contains(VietText.Fold(text(cell)).Trim(' ', '*', '.')))) return false;
            hints++;
        }
        return hints > 1;
    }

    /// <summary>"VD" or "Mẫu" where the number of a person stands.</summary>
    public static bool IsSample(string ordinal) => ordinal is ['v' or 'V' or 'm' or 'M' or 'e' or 'E', _, ..] && ordinal.Length < 10 && VietText.Fold(ordinal).TrimEnd('0', '1', ' ').Trim(' ', ':', '.', '(', ')') is "vd" or "v.d" or "vi du" or "mau" or "example" or "e.g";

    /// <summary>"VD: Nguyễn Văn A", "Nguyễn Văn A (ví dụ)".</summary>
    public static bool IsSampleName(string name) => name.AsSpan().IndexOfAny("(:") >= 0 && SampleName().IsMatch(VietText.Fold(name));

    private static bool IsCount(string text) => text.Length < 20 && Count().IsMatch(VietText.Fold(text));

    [GeneratedRegex(@"^([0-9]{1,3}|[0-9]{1,4} ?(nguoi|d/c|dc|dv|doan vien|dong chi|lao dong|ld|nld|cnld|nam|nu))\.?$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^(([ivxlc]+|[a-z]|[0-9]+)[.)/\-]\s*)?(phòng|tổ|ban (giám|quản|chấp|chỉ|lãnh|kiểm|thanh|bảo|điều|tài|hành|kế|dự|tổ|thường|đại|nữ|cơ|kỹ|pháp|tuyên|dân|chuyên|tư|vận)|khoa|xưởng|phân xưởng|đội|bộ phận|chi nhánh|văn phòng|khối|trường|công đoàn|cđcs|cđbp|cđ|nhóm|chuyền|line|dây chuyền|công ty|cty|xí nghiệp|trung tâm|nhà máy|kho|ca ([0-9a-z]|sáng|chiều|trưa|đêm|ngày|tối)|trạm|đơn vị|nghiệp đoàn|danh sách|bến|xã|phường|thị trấn|huyện|sở|cục|chi cục|hợp tác xã|htx|ubnd|bệnh viện|cụm|điểm trường|mầm non|tiểu học|thcs|thpt)\b(?!\s+(thị|văn)\s)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^([ivxlc]+|[a-z])[.)/]\s*\S")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(vd|v\.d|vi du|mau|example|e\.g)\.?\s*:|^\((vd|vi du|mau|example)\)|\((vd|vi du|dong mau|dong vi du|example)\)$")]
    private static partial Regex SampleName();

    [GeneratedRegex(@"^(([ivxlc]+|[a-z]|[0-9]+)[.)/\-]\s*)?(phong|to|ban|khoa|xuong|phan xuong|doi|bo phan|chi nhanh|van phong|khoi|truong|cong doan|cdcs|cd|nhom|chuyen|line|day chuyen|cong ty|xi nghiep|trung tam|nha may|kho|ca|tram|don vi|nghiep doan|danh sach|ben)\b(?!\s+(thi|van)\s)|^([ivxlc]+|[a-z])[.)/]\s*\S")]
    private static partial Regex PlainPart();
}
