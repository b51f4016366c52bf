using System.ComponentModel;

namespace DoanKet.App.Targets.Proposals;

/// <summary>What a row of a proposal is.</summary>
public enum ProposalSource
{
    [Description("Doanh nghiệp chưa có công đoàn")]
    Employer,

    [Description("Công đoàn cơ sở đã có")]
    Union,

    [Description("Hồ sơ nghiệp đoàn đang làm")]
    Case,

    [Description("Nhóm lao động phi chính thức")]
    Group,
}

/// <summary>Why a row counts, or does not.</summary>
public enum ProposalWhy
{
    [Description("Đang có hồ sơ thành lập")]
    OpenCase,

    [Description("Đã đồng ý, sẵn sàng thành lập")]
    Ready,

    [Description("Phủ 100 % doanh nghiệp từ ngưỡng")]
    Required,

    [Description("Trong số dự kiến theo tỷ lệ đã qua")]
    PastShare,

    [Description("Theo số kết nạp 12 tháng qua")]
    Pace,

    [Description("Chỉ tính ở mức cao")]
    AtMost,

    [Description("Ngoài sức cán bộ của đơn vị, chưa tính")]
    BeyondOfficers,
}

/// <summary>One employer, union, case or group of people, and what it adds to the columns.</summary>
/// <param name="Key">The id of an employer or case, the code of a union; none of a group.</param>
/// <param name="People">How many there are: the row never adds more members than these.</param>
/// <param name="UnionsColumn">The column in which a union founded there counts; none where there is one already.</param>
public sealed record ProposalRow(
    ProposalSource Source, string? Key, string Name, int People, string MembersColumn, Estimate Members, string? UnionsColumn, Estimate Unions, ProposalWhy Why)
{
    /// <summary>What the row adds to a column, or to the total that the column is a part of.</summary>
    public Estimate In(string column) =>
        Counts(MembersColumn, column) ? Members : UnionsColumn is { } unions && Counts(unions, column) ? Unions : default;

    public bool IsIn(string column) => Counts(MembersColumn, column) || (UnionsColumn is { } unions && Counts(unions, column));

    private static bool Counts(string own, string column) => own == column || TargetColumns.Of(own).PartOf == column;
}

/// <summary>What is proposed for one unit, with everything that makes it up.</summary>
/// <param name="Cases">How many cases its officers can bring through; none where nothing is set.</param>
/// <param name="LeftOut">Small employers beyond that number, which are not in the rows.</param>
/// <param name="Past">The share taken; none when there are too few past cases anywhere.</param>
/// <param name="IsPastOfAll">Whether it is the share of all units together.</param>
public sealed record UnitProposal(long UnitId, string Name, IReadOnlyList<ProposalRow> Rows, int Officers, int? Cases, int LeftOut, PastShare? Past, bool IsPastOfAll)
{
    /// <summary>The sum of the rows.</summary>
    public Estimate this[string column] => Rows.Aggregate(default(Estimate), (sum, row) => sum + row.In(column));

    /// <summary>Employers from the threshold on that the officers cannot reach within the plan.</summary>
    public int BeyondOfficers => Rows.Count(r => r.Why is ProposalWhy.BeyondOfficers);
}

/// <summary>Targets for the units of a plan, computed from what was surveyed.</summary>
public sealed record Proposal(ProposalTerms Terms, IReadOnlyList<UnitProposal> Units)
{
    /// <summary>The columns that a survey can say something about: all but the recommendations to the Party.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        TargetColumns.Members, TargetColumns.MembersPublicAndSmall, TargetColumns.MembersLarge, TargetColumns.MembersInformal,
        TargetColumns.Unions, TargetColumns.UnionsSmall, TargetColumns.UnionsLarge, TargetColumns.UnionsOccupational,
    ];

    public Estimate this[string column] => Units.Aggregate(default(Estimate), (sum, unit) => sum + unit[column]);

    public UnitProposal? Of(long? unitId) => Units.FirstOrDefault(u => u.UnitId == unitId);
}
