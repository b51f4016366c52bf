namespace DoanKet.App.Reports.Campaigns;

/// <summary>The open cases of one prospect.</summary>
public readonly record struct ForecastShare(int Cases, int Members);

/// <summary>
/// What may be reached by the last day of a campaign: at least with the cases that the limits of the law bring to an end in time,
/// at most with those too that will be in time at the pace of others. All other cases count for nothing.
/// </summary>
/// <param name="Members">Net members on the day of the figures.</param>
/// <param name="Unions">Unions on the day of the figures.</param>
public sealed record Forecast(int Members, int Unions, IReadOnlyDictionary<Prospect, ForecastShare> Shares)
{
    public static Forecast Of(int members, int unions, IEnumerable<OpenCase> cases, DateOnly end) => new(members, unions,
        cases.GroupBy(c => c.By(end)).ToDictionary(g => g.Key, g => new ForecastShare(g.Count(), g.Sum(c => c.Members))));

    public ForecastShare Of(Prospect prospect) => Shares.GetValueOrDefault(prospect);

    public int LeastMembers => Members + Of(Prospect.InTime).Members;

    public int MostMembers => LeastMembers + Of(Prospect.Perhaps).Members;

    public int LeastUnions => Unions + Of(Prospect.InTime).Cases;

    public int MostUnions => LeastUnions + Of(Prospect.Perhaps).Cases;

    /// <summary>"425–450", or "425" when both are the same.</summary>
    public string MembersInWords => Range(LeastMembers, MostMembers);

    public string UnionsInWords => Range(LeastUnions, MostUnions);

    /// <summary>What is counted, in one sentence.</summary>
    /// <param name="end">The last day as it is shown.</param>
    public static string Explanation(string end) =>
        $"Số thấp cộng hồ sơ mà dù dùng hết thời hạn theo quy định vẫn được công nhận đến {end}; số cao cộng thêm hồ sơ sẽ kịp nếu đi nhanh như một nửa số hồ sơ đã công nhận trong một năm qua; các hồ sơ khác không tính.";

    private static string Range(int least, int most) => least == most ? VietFormat.Number(least) : $"{VietFormat.Number(least)}–{VietFormat.Number(most)}";
}

public static class Prospects
{
    /// <summary>After "3 hồ sơ".</summary>
    public static string Label(this Prospect prospect) => prospect switch
    {
        Prospect.InTime => "kịp theo thời hạn",
        Prospect.Perhaps => "có thể kịp",
        _ => "chưa kịp",
    };

    /// <summary>The word of the prospect in addresses.</summary>
    public static string Code(this Prospect prospect) => prospect switch
    {
        Prospect.InTime => "kip",
        Prospect.Perhaps => "co-the",
        _ => "chua-kip",
    };

    public static Prospect? Of(string? code) => Enum.GetValues<Prospect>().Where(p => p.Code() == code).Select(p => (Prospect?)p).FirstOrDefault();
}
