using DoanKet.App.Founding;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>What an open case would bring, in the order of the forecast.</summary>
public enum CaseKind { LargeEnterprise, Occupational, SmallEnterprise }

/// <summary>A founding case under way on the day.</summary>
/// <param name="UnitId">The unit that runs it.</param>
/// <param name="ChildId">The unit straight below the one looked at, under which it counts.</param>
/// <param name="Step">The last step done by the day.</param>
/// <param name="Clock">The limit of the law that runs out first, when one is running.</param>
public sealed record OpenCase(
    long Id, string Name, CaseKind Kind, long UnitId, string UnitName, long ChildId, FoundingStep Step, DateOnly Since, int DaysInStep, int ExpectedMembers,
    string? Officer, LegalClock? Clock)
{
    /// <summary>From how many days without a step on a case is to be asked about.</summary>
    private const int IdleFrom = 10;

    public bool IsIdle => DaysInStep >= IdleFrom;

    /// <summary>Whether it may bring a union before long: workers have come forward. Before that it is only hoped for.</summary>
    public bool IsExpected => Step.Rank() >= FoundingStep.FoundingCommittee.Rank();

    /// <summary>What stands in its way, in one line; none when it goes on.</summary>
    public string? Hindrance => this switch
    {
        { Clock: { State: ClockState.Late } late } => $"Quá hạn {late.Step.LabelWithin()} {-late.DaysLeft} ngày làm việc (hạn {VietFormat.Date(late.Due)})",
        { Clock: { State: ClockState.Soon } soon } => $"Hạn {soon.Step.LabelWithin()} {VietFormat.Date(soon.Due)}",
        { Officer: null } => "Chưa có cán bộ phụ trách",
        { IsIdle: true } => $"{DaysInStep} ngày chưa có bước mới",
        _ => null,
    };
}
