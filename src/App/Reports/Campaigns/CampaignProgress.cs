using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>A result beside its target, at a day of a period.</summary>
/// <param name="Target">None when nothing was asked.</param>
/// <param name="Encouraged">"Khuyến khích": hoped for, not assigned.</param>
public sealed record Progress(int Done, int? Target, Period Period, DateOnly AsOf, bool Encouraged = false)
{
    public Pace? Pace { get; } = Kernel.Pace.Of(Done, Target ?? 0, Period, AsOf);

    /// <summary>What is missing to the target; nil when it is reached.</summary>
    public int? Remaining => Target is { } target ? Math.Max(0, target - Done) : null;

    /// <summary>"58,5%"; a dash without a target.</summary>
    public string Share => VietFormat.Percent(Done, Target ?? 0);

    /// <summary>For sorting: units without a target stand last.</summary>
    public decimal Rank => Target is > 0 ? (decimal)Done / Target.Value : decimal.MinValue;
}

/// <param name="Year">The same of the year plan; none without one.</param>
public sealed record IndicatorRow(CampaignFigure Figure, string Label, Progress Campaign, Progress? Year);

/// <param name="Opens">Whether its own figures may be opened.</param>
/// <param name="IsOwn">The row of the parent's own leaf, without the units below it.</param>
public sealed record UnitRow(long UnitId, string Name, bool Opens, bool IsOwn, Progress Members, Progress Unions, Progress Party, int OpenCases)
{
    public bool HasTarget => Members.Target is > 0 || Unions.Target is > 0 || Party.Target is > 0;

    public bool IsBlank => !HasTarget && Members.Done == 0 && Unions.Done == 0 && Party.Done == 0 && OpenCases == 0;

    /// <summary>Behind the calendar in members, or for too long without any result.</summary>
    public bool IsLate => Members.Pace is { Status: PaceStatus.Slow or PaceStatus.Late } or { IsNothingTooLong: true };
}

/// <param name="Net">None for a day to come.</param>
public sealed record CampaignDay(DateOnly Day, int? Net, bool Founded, bool IsOff);


/// <summary>Where a plan stands on a day in one unit: computed once, shown on the home page, in the report and in the workbook.</summary>
public sealed record CampaignProgress
{
    public required PlanHead Plan { get; init; }
    public required PlanHead? YearPlan { get; init; }
    public required OrgUnit Unit { get; init; }
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<IndicatorRow> Indicators { get; init; }
    public required IReadOnlyList<UnitRow> Units { get; init; }
    public required IReadOnlyList<CampaignDay> Days { get; init; }
    public required IReadOnlyList<OpenCase> Cases { get; init; }
    public required Forecast Forecast { get; init; }

    /// <summary>Employers from the threshold on that had no union when the plan began: the basis of the indicator.</summary>
    public required IReadOnlyList<EmployerStanding> Employers { get; init; }

    /// <summary>Working days after the day until the plan's last.</summary>
    public required int WorkingDaysLeft { get; init; }

    public Period Period => Plan.Period;

    public decimal Elapsed => Math.Round(Period.ElapsedShare(AsOf) * 100, 1, MidpointRounding.AwayFromZero);

    public Progress Of(CampaignFigure figure) => Indicators.Single(i => i.Figure == figure).Campaign;

    /// <summary>The net members until and with each day gone, for the chart.</summary>
    public IEnumerable<(DateOnly Day, int? Total, decimal? Straight)> Curve()
    {
        var (total, target) = (0, Of(CampaignFigure.NetMembers).Target);
        foreach (var day in Days)
        {
            total += day.Net ?? 0;
            yield return (day.Day, day.Net is null ? null : total, target is { } asked ? Math.Round(asked * Period.ElapsedShare(day.Day), 1) : null);
        }
    }
}
