using System.ComponentModel;

namespace DoanKet.App.Targets.Proposals;

/// <summary>How employers from the threshold on are counted that have no union.</summary>
public enum ProposalRule
{
    /// <summary>Each of them, with its whole workforce: what plans 78/KH-LĐLĐ and its like demand.</summary>
    [Description("Phủ 100 % doanh nghiệp từ ngưỡng")]
    AllFromThreshold,

    /// <summary>As many of them as the unit has brought to a union before.</summary>
    [Description("Theo tỷ lệ đã qua của đơn vị")]
    PastShare,
}

/// <summary>An employer without a union.</summary>
/// <param name="Readiness">1 (refuses) to 5 (ready); none when nobody judged it, and on former days.</param>
/// <param name="HasCase">Whether a founding case is under way.</param>
public sealed record EmployerFact(long Id, string Name, int Workers, int? Readiness, bool HasCase);

/// <summary>A union that there is already.</summary>
/// <param name="Gap">Workers of its employers that are no members; none where it has no employer in the register.</param>
/// <param name="Admitted">Admitted within the last twelve months, those with whom it was founded left out.</param>
/// <param name="Column">The column of members that its people count in.</param>
public sealed record UnionFact(string Code, string Name, int? Gap, int Admitted, string Column);

/// <summary>A founding case of an occupational union under way.</summary>
public sealed record OccupationalCase(long Id, string Name, int ExpectedMembers);

/// <summary>People of one trade without an employer, as a survey estimates them.</summary>
public sealed record InformalGroup(string Name, int People);

/// <summary>Of the employers from the threshold on that had no union two years ago, how many got one since.</summary>
public readonly record struct PastShare(int Founded, int All)
{
    public static PastShare operator +(PastShare one, PastShare other) => new(one.Founded + other.Founded, one.All + other.All);

    /// <summary>The share of a count, rounded to the nearest.</summary>
    public int Of(int count) => All == 0 ? 0 : (int)Math.Round((decimal)count * Founded / All, MidpointRounding.AwayFromZero);
}

/// <summary>What is known of one receiving unit on the day.</summary>
/// <param name="Officers">Who hold the right to run cases there or are named on its open cases; at least one.</param>
public sealed record UnitFacts(
    long UnitId, string Name, IReadOnlyList<EmployerFact> Employers, IReadOnlyList<UnionFact> Unions, IReadOnlyList<OccupationalCase> Cases,
    IReadOnlyList<InformalGroup> Groups, PastShare Past, int Officers);

/// <summary>What holds for all units of the plan.</summary>
/// <param name="Months">The length of the plan.</param>
/// <param name="CasesPerOfficer">How many cases an officer brings through in a month; none sets no bound.</param>
/// <param name="FewestPast">With fewer past cases the share of all units together is taken.</param>
/// <param name="LeastMembers">The smallest union of an employer; of an occupation: <paramref name="LeastOccupational"/>.</param>
public sealed record ProposalTerms(ProposalRule Rule, int Threshold, int Months, int? CasesPerOfficer, int FewestPast, int LeastMembers, int LeastOccupational);
