using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

public enum ClockState { OnTime, DoneLate, Running, Soon, Late, Stopped }

/// <summary>A limit as it held when it began: working days, article, and how far it has been checked.</summary>
public sealed record LimitRule(int Days, string Source, Verification Verification);

/// <summary>A limit of the law for one step of one case.</summary>
/// <param name="From">The day on which the limit began; days before a return count, those of the return do not.</param>
/// <param name="DaysLeft">Working days from the day of the figures to the due day; negative for days overdue.</param>
/// <param name="DaysGone">Working days that have been used of the limit by the day of the figures.</param>
public sealed record LegalClock(FoundingStep Step, DateOnly From, DateOnly Due, LimitRule Rule, DateOnly? DoneOn, int DaysLeft, int DaysGone)
{
    /// <summary>From how many working days before the due day a clock is shown as urgent.</summary>
    private const int SoonFrom = 5;

    public int Days => Rule.Days;

    /// <summary>The day on which the dossier was returned, while the limit stands still for it; the due day is then only a guess.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>The due day that was told first, when the calendar of holidays has moved it since.</summary>
    public DateOnly? ToldBefore { get; init; }

    /// <summary>The day on which it was told to the unit above that the limit had passed.</summary>
    public DateOnly? PassedUpOn { get; init; }

    public ClockState State => StoppedOn is not null ? ClockState.Stopped : DoneOn is { } done ? done <= Due ? ClockState.OnTime : ClockState.DoneLate
        : DaysLeft < 0 ? ClockState.Late : DaysLeft <= SoonFrom ? ClockState.Soon : ClockState.Running;
}

/// <summary>
/// Reckons the limits of HD 03/HD-TLĐ 12.3–12.4 in working days. The rule is that of the day on which each limit begins, and stays even if another
/// value is recorded for that day later; the due day follows the holidays as they are known now (decision 0020).
/// </summary>
public sealed class LegalClocks(IReadOnlyList<LegalParameter> parameters, WorkingDays calendar, IReadOnlyList<CaseLimit> kept)
{
    public const string FirstMeetingKey = "founding.first_bch_meeting";
    public const string DossierKey = "founding.dossier_submit";
    public const string DecisionKey = "founding.superior_decision";

    /// <summary>Whether the limit for the decision begins anew when a returned dossier comes back ("restart"), or goes on where it stopped.</summary>
    public const string AfterReturnKey = "founding.decision_after_return";

    private const string Restart = "restart";

    private readonly ILookup<(long Case, FoundingStep Step), CaseLimit> told = kept.OrderBy(l => l.Id).ToLookup(l => (l.CaseId, l.Step));

    public sealed record StepDone(FoundingStep Step, DateOnly Day);

    /// <summary>The clocks that have begun, given the steps done until the day, oldest first.</summary>
    /// <param name="caseId">The case whose limits have been written down when they began; none for what is only reckoned.</param>
    public IReadOnlyList<LegalClock> Of(IReadOnlyList<StepDone> steps, DateOnly asOf, long? caseId = null)
    {
        var clocks = new List<LegalClock?>();
        if (steps.FirstOrDefault(s => s.Step is FoundingStep.Congress) is { } congress)
        {
            clocks.Add(Simple(FoundingStep.FirstMeeting, FirstMeetingKey, congress.Day, DayOf(steps, FoundingStep.FirstMeeting), asOf, caseId));
            clocks.Add(Simple(FoundingStep.Dossier, DossierKey, congress.Day, DayOf(steps, FoundingStep.Dossier), asOf, caseId));
        }
        clocks.Add(Decision(steps, asOf, caseId));
        return [.. clocks.OfType<LegalClock>()];
    }

    /// <summary>The clock that runs out first among the steps not yet done.</summary>
    public LegalClock? NextOf(IReadOnlyList<StepDone> steps, DateOnly asOf, long? caseId = null) =>
        Of(steps, asOf, caseId).Where(c => c.DoneOn is null && c.StoppedOn is null).MinBy(c => c.Due);

    /// <summary>The last day on which the case is recognised when every limit still to come is used to the end, one already passed counted again
    /// from the day; none before the congress and while a dossier is returned.</summary>
    public DateOnly? RecognisedBy(IReadOnlyList<StepDone> steps, DateOnly asOf)
    {
        var last = steps.LastOrDefault(s => s.Step is FoundingStep.Congress or FoundingStep.Dossier or FoundingStep.Returned);
        return last switch
        {
            { Step: FoundingStep.Dossier } => Decision(steps, asOf, null) is { } decision && decision.Due >= asOf ? decision.Due : Ahead(last.Day, DecisionKey, asOf),
            { Step: FoundingStep.Congress } when Ahead(IsLateToMeet() ? asOf : last.Day, DossierKey, asOf) is { } handedIn => After(handedIn, DecisionKey),
            _ => null,
        };

        bool IsLateToMeet() => DayOf(steps, FoundingStep.FirstMeeting) is null && After(last!.Day, FirstMeetingKey) < asOf;
    }

    /// <summary>The end of the limit, or of the same limit begun on the day once it has passed.</summary>
    private DateOnly? Ahead(DateOnly from, string key, DateOnly asOf) => After(from, key) is { } due && due < asOf ? After(asOf, key) : After(from, key);

    private DateOnly? After(DateOnly day, string key) => RuleOn(key, day) is { } rule ? calendar.Add(day, rule.Days) : null;

    private LegalClock? Simple(FoundingStep step, string key, DateOnly from, DateOnly? doneOn, DateOnly asOf, long? caseId) =>
        RuleOf(step, key, from, caseId) is { } rule ? Clock(step, rule, from, from, 0, doneOn, asOf, caseId) : null;

    /// <summary>The limit for the decision: it runs from the handing in, stands still from a return until the dossier is back.</summary>
    private LegalClock? Decision(IReadOnlyList<StepDone> steps, DateOnly asOf, long? caseId)
    {
        (LimitRule? Rule, DateOnly From, DateOnly Running, int Used, DateOnly? StoppedOn) run = default;
        foreach (var step in steps.Where(s => s.Step is FoundingStep.Dossier or FoundingStep.Returned))
        {
            if (step.Step is FoundingStep.Returned) run = run with { Used = run.Used + Math.Max(0, calendar.Between(run.Running, step.Day)), StoppedOn = step.Day };
            else if (run.Rule is null || BeginsAnew(step.Day)) run = (RuleOf(FoundingStep.Recognised, DecisionKey, step.Day, caseId), step.Day, step.Day, 0, null);
            else run = run with { Running = step.Day, StoppedOn = null };
        }
        if (run.Rule is not { } rule) return null;
        var doneOn = DayOf(steps, FoundingStep.Recognised) ?? DayOf(steps, FoundingStep.Refused);
        return run.StoppedOn is { } stopped
            ? Clock(FoundingStep.Recognised, rule, run.From, asOf, run.Used, null, asOf, null) with { StoppedOn = stopped }
            : Clock(FoundingStep.Recognised, rule, run.From, run.Running, run.Used, doneOn, asOf, caseId);
    }

    /// <param name="running">The day from which what is left of the limit runs.</param>
    /// <param name="used">Working days used before.</param>
    private LegalClock Clock(FoundingStep step, LimitRule rule, DateOnly from, DateOnly running, int used, DateOnly? doneOn, DateOnly asOf, long? caseId)
    {
        var due = calendar.Add(running, Math.Max(0, rule.Days - used));
        var noted = caseId is { } id ? told[(id, step)].LastOrDefault() : null;
        return new LegalClock(step, from, due, rule, doneOn, calendar.Between(asOf, due), used + Math.Max(0, calendar.Between(running, doneOn ?? asOf)))
        {
            ToldBefore = noted is not null && noted.FirstDue != due ? noted.FirstDue : null,
            PassedUpOn = noted?.PassedUpOn <= asOf ? noted.PassedUpOn : null,
        };
    }

    private bool BeginsAnew(DateOnly day) => ParameterOn(AfterReturnKey, day)?.Value == Restart;

    private LimitRule? RuleOf(FoundingStep step, string key, DateOnly from, long? caseId) =>
        caseId is { } id && told[(id, step)].FirstOrDefault(l => l.From == from) is { } noted ? new LimitRule(noted.Days, noted.Source, noted.Verification) : RuleOn(key, from);

    private LimitRule? RuleOn(string key, DateOnly day) =>
        ParameterOn(key, day) is { } found && int.TryParse(found.Value, out var days) ? new LimitRule(days, found.Source, found.Verification) : null;

    private LegalParameter? ParameterOn(string key, DateOnly day) => parameters.Where(p => p.Key == key && p.HoldsOn(day)).MaxBy(p => p.ValidFrom);

    private static DateOnly? DayOf(IReadOnlyList<StepDone> steps, FoundingStep step) => steps.FirstOrDefault(s => s.Step == step)?.Day;
}
