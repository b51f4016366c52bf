using DoanKet.App.Founding;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>What an open case would bring, in the order of the forecast.</summary>
public enum CaseKind { LargeEnterprise, Occupational, SmallEnterprise }

/// <summary>Whether an open case will be recognised in time.</summary>
public enum Prospect { InTime, Perhaps, TooLate }

/// <summary>A founding case under way on the day.</summary>
/// <param name="UnitId">The unit that runs it.</param>
/// <param name="ChildId">The unit straight below the one looked at, under which it counts.</param>
/// <param name="Step">The last step done by the day.</param>
/// <param name="Clock">The limit of the law that runs out first, when one is running.</param>
public sealed record OpenCase(
    long Id, string Name, CaseKind Kind, long UnitId, string UnitName, long ChildId, FoundingStep Step, DateOnly Since, int DaysInStep, int ExpectedMembers,
    string? Officer, LegalClock? Clock)
{
    /// <summary>Applications made by the day; nil while none has been entered.</summary>
    public int Applicants { get; init; }

    /// <summary>The last day of recognition when every limit of the law is used to its end, those passed counted again from the day looked at; none before the congress.</summary>
    public DateOnly? ByLaw { get; init; }

    /// <summary>The day of recognition if the case goes on from the day looked at as others did; none where nothing is known.</summary>
    public DateOnly? ByPace { get; init; }

    /// <summary>The members it would bring: who has applied, once applications are closed; until then the officer's guess.</summary>
    public int Members => HasClosedList ? Applicants : ExpectedMembers;

    /// <summary><see cref="Members"/> with what was counted: "57 đơn gia nhập", "60 đoàn viên dự kiến".</summary>
    public string MembersInWords => $"{VietFormat.Number(Members)} {(HasClosedList ? "đơn gia nhập" : "đoàn viên dự kiến")}";

    private bool HasClosedList => Applicants > 0 && Step.Rank() >= FoundingStep.Applications.Rank();

    /// <summary>From how many days without a step on a case is to be asked about.</summary>
    private const int IdleFrom = 10;

    public bool IsIdle => DaysInStep >= IdleFrom;

    /// <summary>Whether it will be recognised by the day. Both days count from the day looked at, so a case further on never stands worse than one behind it.</summary>
    public Prospect By(DateOnly end) => ByLaw <= end ? Prospect.InTime : ByPace <= end ? Prospect.Perhaps : Prospect.TooLate;

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
