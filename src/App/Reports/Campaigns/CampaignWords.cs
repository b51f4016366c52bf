using DoanKet.App.Organisation.Units;
namespace DoanKet.App.Reports.Campaigns;

/// <summary>A piece of a sentence; strong pieces are the figures that it is about.</summary>
public readonly record struct Phrase(string Text, bool Strong = false);

/// <summary>Says in words how a campaign stands, for the head of the home page and for the report.</summary>
public static class CampaignWords
{
    private static readonly string[] Small = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

    /// <summary>"bốn", "mười một", "13": small counts are written out in sentences.</summary>
    public static string InWords(int count) => count >= 0 && count < Small.Length ? Small[count] : VietFormat.Number(count);

    /// <summary>"Mười một": at the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"Mường Tè" of "LĐLĐ huyện Mường Tè", "thành phố Lai Châu", "ngành Y tế": how units are named in sentences.</summary>
    public static string ShortName(string unitName) => UnitKinds.ShortName(unitName);

    /// <summary>"A, B và C".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} và {names[^1]}";

    /// <summary>The sentence that says how things stand.</summary>
    public static IReadOnlyList<Phrase> Sentence(CampaignProgress progress)
    {
        var members = progress.Of(CampaignFigure.NetMembers);
        if (progress.AsOf < progress.Period.From)
            return [new($"Bắt đầu ngày {VietFormat.Date(progress.Period.From)}, còn {progress.Period.From.DayNumber - progress.AsOf.DayNumber} ngày.{Asked(progress)}")];
        if (members.Target is not > 0)
            return [new("Thực tăng "), new(VietFormat.Number(members.Done), true), new($" đoàn viên từ ngày {VietFormat.Date(progress.Period.From)}; đơn vị không có chỉ tiêu riêng.{Missing(progress)}{Underway(progress)}")];
        return progress.AsOf > progress.Period.To
            ? [new($"Kết thúc ngày {VietFormat.Date(progress.Period.To)}, đạt "), new(members.Share, true), new($" chỉ tiêu đoàn viên.{Missing(progress)}")]
            : [new("Đạt "), new(members.Share, true), new(" chỉ tiêu đoàn viên khi đã qua "), new(VietFormat.OneDecimal(progress.Elapsed) + "%", true), new($" thời gian.{Missing(progress)}{Underway(progress)}")];
    }

    /// <summary>Which employers the indicator of the plan counts: "8 doanh nghiệp từ 25 lao động chưa có CĐCS khi kế hoạch bắt đầu".</summary>
    public static string EmployersOf(PlanHead plan, int? count) =>
        $"{VietFormat.Number(count)} doanh nghiệp từ {VietFormat.Number(plan.Threshold)} lao động {(plan.CountsAllEmployers ? "đang hoạt động, kể cả nơi đã có CĐCS" : "chưa có CĐCS khi kế hoạch bắt đầu")}";

    private static string Asked(CampaignProgress progress)
    {
        var asked = Counts(progress.Of(CampaignFigure.NetMembers).Target, progress.Of(CampaignFigure.Unions).Target);
        return asked.Count == 0 ? "" : $" Chỉ tiêu: {List(asked)}.";
    }

    private static string Missing(CampaignProgress progress)
    {
        var missing = Counts(progress.Of(CampaignFigure.NetMembers).Remaining, progress.Of(CampaignFigure.Unions).Remaining);
        return missing.Count == 0 ? "" : $" Còn thiếu {List(missing)}.";
    }

    private static List<string> Counts(int? members, int? unions) =>
        [.. members > 0 ? [$"{VietFormat.Number(members)} đoàn viên"] : (string[])[], .. unions > 0 ? [$"{VietFormat.Number(unions)} CĐCS"] : (string[])[]];

    private static string Underway(CampaignProgress progress)
    {
        var large = progress.Cases.Where(c => c.Kind is CaseKind.LargeEnterprise).ToList();
        if (large.Count == 0) return "";
        var places = large.Select(c => ShortName(c.UnitName)).Distinct().ToList();
        return $" {Capital(InWords(large.Count))} doanh nghiệp đang làm hồ sơ ở {List(places)}, mang theo {VietFormat.Number(large.Sum(c => c.Members))} đoàn viên.";
    }
}
