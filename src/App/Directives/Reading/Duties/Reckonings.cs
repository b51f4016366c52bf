using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Deadlines that count from another day: "trong vòng 15 ngày kể từ ngày ký". Those that count from the paper itself are reckoned, the others keep their words in a doubt.</summary>
internal static partial class Reckonings
{
    public static (PaperDate? Due, string? Why) Due(SourceText text, Span sentence, PaperDate? paper)
    {
        if (Counted().Match(text.Fold(sentence)) is not { Success: true } counted) return default;
        var said = text.Show(text.Trim(new(sentence.Start + counted.Index, sentence.Start + counted.Index + counted.Length)));
        if (counted.Groups["tu"].Success && paper is { IsDay: true } written && IsOwn(text, sentence.Start, counted) && Add(written.First, counted) is { } day)
            return (PaperDate.Of(day), $"Hạn “{said}” được tính từ ngày {written.Shown} của văn bản{(IsWorking(counted) ? ", chưa trừ ngày nghỉ lễ" : "")}.");
        return (null, counted.Groups["viec"].Success ? $"Hạn “{said}” tính theo một việc khác nên không có ngày cụ thể." : $"Hạn “{said}” không ghi tính từ ngày nào.");
    }

    /// <summary>"kể từ ngày ký", "kể từ ngày ban hành Kế hoạch", "… Kế hoạch này"; the day on which another paper is signed is not known.</summary>
    private static bool IsOwn(SourceText text, int start, Match counted)
    {
        if (Own().Match(counted.Groups["moc"].Value) is not { Success: true } own) return false;
        var name = own.Groups["ten"];
        // "cập nhật thỏa ước … kể từ ngày ký": what is signed is what the sentence speaks of
        if (!name.Success && own.Value.Trim() is "ky" && Signed().IsMatch(text.Folded.AsSpan(start, counted.Index))) return false;
        return !name.Success || own.Groups["nay"].Success || char.IsUpper(text.Clean[start + counted.Groups["moc"].Index + name.Index]);
    }

    private static bool IsWorking(Match counted) => counted.Groups["ky"].Value is "ngay lam viec";

    private static DateOnly? Add(DateOnly from, Match counted)
    {
        if (!int.TryParse(counted.Groups["so"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return counted.Groups["ky"].Value switch
        {
            "ngay lam viec" => Working(from, number),
            "ngay" => from.AddDays(number),
            "tuan" => from.AddDays(number * 7),
            "thang" => from.AddMonths(number),
            _ => null,
        };
    }

    private static DateOnly Working(DateOnly from, int days)
    {
        for (; days > 0; days--)
            do from = from.AddDays(1);
            while (from.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return from;
    }

    private const string Amount = @"(?<so>\d{1,3})(?:\s?\([^()]{1,30}\))?\s(?<ky>ngay lam viec|ngay|gio|tuan|thang)\b(?:\s?\([^()]{1,40}\))?";

    private const string Event = @",?\s(?<viec>(?<tu>ke tu|tinh tu|tu)\s(?:ngay|khi|thoi diem|luc)\s(?<moc>[^,;.:()]{2,70})|(?:sau|truoc)(?:\s(?:khi|ngay|thoi diem))?\s[^,;.:()]{2,70}|khi\s[^,;.:()]{2,70})";

    /// <summary>"trong 30 ngày kể từ …", "ít nhất 15 ngày trước khi …"; "trong vòng 24 giờ"; "trước khi tổ chức ít nhất 15 ngày".</summary>
    [GeneratedRegex(@"\b(?:trong(?:\s(?:vong|thoi han|thoi gian))?|sau|cham nhat(?:\s(?:la|trong|sau|khong qua)){0,2}(?: thoi han)?|muon nhat|khong qua|it nhat|toi thieu|truoc)\s" + Amount + Event + @"|\b(?:trong vong|trong thoi han|cham nhat(?:\s(?:la|trong|sau)){0,2})\s(?<so>\d{1,3})(?:\s?\([^()]{1,30}\))?\s(?<ky>ngay lam viec|ngay|gio)\b(?!\s(?:thang|hang|dau|cuoi))|\b(?<viec>truoc|sau)\s(?:khi|ngay)\s[^,;.:()\d]{2,60}\s(?:it nhat|toi thieu|cham nhat|khong qua)\s" + Amount)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:ky(?: ban hanh)?|ban hanh)(?:\s(?<ten>chi thi|ke hoach|huong dan|nghi quyet|chuong trinh|quyet dinh|cong van|thong tri|ket luan|van ban)(?<nay>\snay)?)?\s*$")]
    private static partial Regex Own();

    /// <summary>Papers that others sign.</summary>
    [GeneratedRegex(@"\b(?:thoa uoc|hop dong|quyet dinh|bien ban|quy che|thoa thuan|ban ghi nho|chuong trinh phoi hop)\b")]
    private static partial Regex Signed();
}
