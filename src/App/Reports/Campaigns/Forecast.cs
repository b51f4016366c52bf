namespace DoanKet.App.Reports.Campaigns;

/// <summary>The open cases of one prospect.</summary>
public readonly record struct ForecastShare(int Cases, int Members);

/// <summary>
/// What may be reached by the last day of a campaign: at least with the cases past their congress that are in time even with the limits of the law used up,
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

    /// <summary>
    /// The cases that decide whether the target is met: with all that may be in time it is reached, and without this one it is not. None when it is reached already,
    /// or out of reach even with all of them.
    /// </summary>
    public IReadOnlyList<OpenCase> Deciding(int target, IEnumerable<OpenCase> cases, DateOnly end) => Members >= target || MostMembers < target ? []
        : [.. cases.Where(c => c.By(end) is not Prospect.TooLate && MostMembers - c.Members < target).OrderByDescending(c => c.Members).ThenBy(c => c.Id)];

    /// <summary>"425–450", or "425" when both are the same.</summary>
    public string MembersInWords => Range(LeastMembers, MostMembers);

    public string UnionsInWords => Range(LeastUnions, MostUnions);

    /// <summary>What is counted: the rule of <see cref="OpenCase.By"/> in words.</summary>
    /// <param name="today">The day of the figures as it is shown.</param>
    /// <param name="end">The last day as it is shown.</param>
    public static string Explanation(string today, string end) =>
        $"Kịp: đã đại hội, dù dùng hết các thời hạn theo quy định (thời hạn đã quá thì tính lại từ {today}) vẫn được công nhận đến {end}; số thấp cộng các hồ sơ này. "
        + $"Có thể kịp: từ bước đang đứng, nếu kể từ {today} đi nhanh như một nửa số hồ sơ đã công nhận trong một năm qua thì xong đến {end}; số cao cộng thêm các hồ sơ này. Chưa kịp: các hồ sơ khác, không tính.";

    private static string Range(int least, int most) => least == most ? VietFormat.Number(least) : $"{VietFormat.Number(least)}–{VietFormat.Number(most)}";
}

public static class Prospects
{
    /// <summary>After "3 hồ sơ".</summary>
    public static string Label(this Prospect prospect) => prospect switch
    {
        Prospect.InTime => "kịp",
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
