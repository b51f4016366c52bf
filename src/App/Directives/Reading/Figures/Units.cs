using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>What papers of the union count.</summary>
internal static partial class Units
{
    /// <summary>The words behind a number that say what is counted; none where it counts time or turns, or nothing that is known.</summary>
    /// <param name="known">Only words of the list; else up to two unknown small words do.</param>
    public static Span? At(SourceText text, int at, int limit, bool known = false)
    {
        if (Quoted().Match(text.Folded, at, Math.Max(0, limit - at)) is { Success: true } called) return new Span(called.Groups["ten"].Index, called.Groups["ten"].Index + called.Groups["ten"].Length);
        var match = Unit().Match(text.Folded, at, Math.Max(0, limit - at));
        if (match.Success) return text.Trim(new(match.Groups["ten"].Index, match.Groups["moi"].Success ? match.Index + match.Length : match.Groups["ten"].Index + match.Groups["ten"].Length));
        if (known || NoUnit().IsMatch(text.Folded.AsSpan(at, Math.Min(16, limit - at)))) return null;
        var loose = Loose().Match(text.Folded, at, Math.Max(0, limit - at));
        return loose.Success && char.IsLower(text.Clean[loose.Groups["ten"].Index]) ? new Span(loose.Groups["ten"].Index, loose.Groups["ten"].Index + loose.Groups["ten"].Length) : null;
    }

    [GeneratedRegex(@"\G\s{0,3}(?<ten>(?:doan vien (?:cong doan )?(?:uu tu|xuat sac)|doan vien cong doan|doan vien, nguoi lao dong|doan vien moi|doan vien|dv|cong doan cap tren truc tiep co so|cong doan cap tren|cong doan (?:cap )?co so|cdcs|cdcs, nghiep doan|nghiep doan co so|nghiep doan|to chuc cong doan|to chuc doan(?: tncs| thanh nien)?|to chuc hoi(?: lhtn| lhpn| lien hiep (?:thanh nien|phu nu)| nong dan| cuu chien binh)?|to chuc co so dang|to chuc dang|to cong doan|cong doan bo phan|cong doan|doanh nghiep, don vi|don vi, doanh nghiep|doanh nghiep|dn|don vi|co quan|cong nhan vien chuc,? lao dong|cong nhan vien chuc|cnvcld|cong nhan, vien chuc, lao dong|cong nhan,? lao dong|cnld|cong nhan|nguoi lao dong|nldd?|lao dong|ld|nguoi su dung lao dong|nguoi|lop|dot(?: kiem tra| giam sat| khao sat| thi dua)?|cuoc(?: doi thoai| kiem tra| giam sat)?|buoi|luot (?:nguoi (?:su dung )?lao dong|nguoi|doan vien(?: uu tu)?|nu cong nhan(?:,? lao dong)?|cong nhan(?:,? lao dong)?|can bo(?: cong doan)?|cnvcld|cnld|nldd?|hoi vien)|luot|ban thoa uoc lao dong tap the|ban thoa uoc|thoa uoc lao dong tap the|thoa uoc|t[uư]ldtt|hoi nghi|hoi thi|dong chi|can bo cong doan|can bo|uy vien|dang vien|vien chuc,? (?:nguoi lao dong|nld)|cong chuc,? vien chuc|vien chuc|ho so|mo hinh|cong trinh|san pham|sang kien|de tai|can nha|nha o|nha|mai am|suat qua|suat|phan qua|bai|tin|chi bo|so (?:tien )?(?:phai|can) (?:thu|nop|dong)|nguon thu|dau moi|du lieu(?: doan vien)?|chu tich(?: cong doan(?: co so| cap tren)?)?|hop tac xa|htx|cau lac bo|diem(?! cau)|nhom|ldld|lien doan lao dong|dia phuong|cap uy vien|cap uy|ha|khu nha tro|huyen|xa|phuong|ca nhan|tap the|truong hop|vu|ho gia dinh|ho|kien nghi|y kien|thiet che|can ho|dong|quan chung|thanh vien|nu|chu nha tro|doanh nhan|khu cong nghiep|dai bieu|to(?! chuc)))(?!\w)(?<moi>/(?:nguoi|nha|can nha|mai am|suat|cdcs|doan vien|don vi|ho|can|lop|nguoi/thang|thang)(?!\w))?")]
    private static partial Regex Unit();

    /// <summary>15 “Mái ấm Công đoàn”: what is counted is called by its name.</summary>
    [GeneratedRegex(@"\G\s{1,2}""(?<ten>[a-z][^""\d;:.]{1,40})""")]
    private static partial Regex Quoted();

    /// <summary>Time, turns and tiers ("công đoàn 02 cấp"), and words that begin something else.</summary>
    [GeneratedRegex(@"^\s{0,3}(?:(?:len|xuong|tuoi|cap|diem cau|nam|thang|quy|ngay|tuan|gio|phut|lan|nhiem ky|ky|va|cua|tai|theo|den|tro|ve|hoac|cac|voi|trong|do|la|co|duoc|nay|khi|neu|va|cac|phan|thi)\b|[^\w\s]|\s*$)")]
    private static partial Regex NoUnit();

    [GeneratedRegex(@"\G\s{1,2}(?<ten>[a-z]{2,8}(?:\s(?!cua|va|o|tai|trong|cho|co|tro|duoc|de|theo|la|voi|tren)[a-z]{2,8})?)(?!\w)")]
    private static partial Regex Loose();
}
