using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

public enum ClockState { OnTime, DoneLate, Running, Soon, Late }

/// <summary>A limit of the law for one step of one case.</summary>
/// <param name="Rule">The parameter in force when the limit began: its days, article and mark of verification.</param>
/// <param name="DaysLeft">Working days from the day of the figures to the due day; negative for days overdue.</param>
/// <param name="DaysGone">Working days from the beginning of the limit to the day of the figures.</param>
public sealed record LegalClock(FoundingStep Step, DateOnly From, DateOnly Due, int Days, LegalParameter Rule, DateOnly? DoneOn, int DaysLeft, int DaysGone)
{
    /// <summary>From how many working days before the due day a clock is shown as urgent.</summary>
    private const int SoonFrom = 5;

    public ClockState State => DoneOn is { } done ? done <= Due ? ClockState.OnTime : ClockState.DoneLate
        : DaysLeft < 0 ? ClockState.Late : DaysLeft <= SoonFrom ? ClockState.Soon : ClockState.Running;
}

/// <summary>Reckons the limits of HD 03/HD-TLĐ 12.3–12.4 in working days, by the parameters in force on the day on which each limit begins.</summary>
public sealed class LegalClocks(IReadOnlyList<LegalParameter> parameters, WorkingDays calendar)
{
    public const string FirstMeetingKey = "founding.first_bch_meeting";
    public const string DossierKey = "founding.dossier_submit";
    public const string DecisionKey = "founding.superior_decision";

    public sealed record StepDone(FoundingStep Step, DateOnly Day);

    /// <summary>The clocks that have begun, given the steps done until the day, oldest first.</summary>
    public IReadOnlyList<LegalClock> Of(IReadOnlyList<StepDone> steps, DateOnly asOf)
    {
        var clocks = new List<LegalClock>();
        if (steps.FirstOrDefault(s => s.Step is FoundingStep.Congress) is { } congress)
        {
            Add(clocks, FoundingStep.FirstMeeting, FirstMeetingKey, congress.Day, DayOf(steps, FoundingStep.FirstMeeting), asOf);
            Add(clocks, FoundingStep.Dossier, DossierKey, congress.Day, DayOf(steps, FoundingStep.Dossier), asOf);
        }
        var handedIn = steps.LastOrDefault(s => s.Step is FoundingStep.Dossier or FoundingStep.Returned);
        if (handedIn is { Step: FoundingStep.Dossier })
            Add(clocks, FoundingStep.Recognised, DecisionKey, handedIn.Day, DayOf(steps, FoundingStep.Recognised) ?? DayOf(steps, FoundingStep.Refused), asOf);
        return clocks;
    }

    /// <summary>The clock that runs out first among the steps not yet done.</summary>
    public LegalClock? NextOf(IReadOnlyList<StepDone> steps, DateOnly asOf) => Of(steps, asOf).Where(c => c.DoneOn is null).MinBy(c => c.Due);

    /// <summary>The last day on which the case is recognised when every limit still to come is used to the end, one already passed counted again
    /// from the day; none before the congress and while a dossier is returned.</summary>
    public DateOnly? RecognisedBy(IReadOnlyList<StepDone> steps, DateOnly asOf)
    {
        var last = steps.LastOrDefault(s => s.Step is FoundingStep.Congress or FoundingStep.Dossier or FoundingStep.Returned);
        return last switch
        {
            { Step: FoundingStep.Dossier } => Ahead(last.Day, DecisionKey, asOf),
            { Step: FoundingStep.Congress } when Ahead(IsLateToMeet() ? asOf : last.Day, DossierKey, asOf) is { } handedIn => After(handedIn, DecisionKey),
            _ => null,
        };

        bool IsLateToMeet() => DayOf(steps, FoundingStep.FirstMeeting) is null && After(last!.Day, FirstMeetingKey) < asOf;
    }

    /// <summary>The end of the limit, or of the same limit begun on the day once it has passed.</summary>
    private DateOnly? Ahead(DateOnly from, string key, DateOnly asOf) => After(from, key) is { } due && due < asOf ? After(asOf, key) : After(from, key);

    private DateOnly? After(DateOnly day, string key) => RuleOn(key, day) is { } rule && int.TryParse(rule.Value, out var days) ? calendar.Add(day, days) : null;

    private void Add(List<LegalClock> clocks, FoundingStep step, string key, DateOnly from, DateOnly? doneOn, DateOnly asOf)
    {
        if (RuleOn(key, from) is not { } rule || !int.TryParse(rule.Value, out var days)) return;
        var due = calendar.Add(from, days);
        var gone = Math.Max(0, calendar.Between(from, doneOn ?? asOf));
        clocks.Add(new LegalClock(step, from, due, days, rule, doneOn, calendar.Between(asOf, due), gone));
    }

    private LegalParameter? RuleOn(string key, DateOnly day) => parameters
        .Where(p => p.Key == key && p.ValidFrom <= day && (p.ValidTo is null || day <= p.ValidTo)).MaxBy(p => p.ValidFrom);

    private static DateOnly? DayOf(IReadOnlyList<StepDone> steps, FoundingStep step) => steps.FirstOrDefault(s => s.Step == step)?.Day;
}
