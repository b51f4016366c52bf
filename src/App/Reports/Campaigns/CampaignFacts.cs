using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>A plan as progress needs it.</summary>
public sealed record PlanHead(long Id, long UnitId, string Name, Period Period, int Threshold, long? YearPlanId, string? Citation, DateOnly? CitationDate)
{
    /// <summary>A year asks for all employers of the size; a campaign within it for those that had no union when it began.</summary>
    public bool CountsAllEmployers => YearPlanId is null && Period.Days > LongestCampaign;

    private const int LongestCampaign = 184;
}

/// <summary>A unit straight below.</summary>
/// <param name="Opens">Whether it stands in the reader's scope today, so that its own figures may be opened.</param>
public sealed record ChildUnit(OrgUnit Unit, bool Opens);

/// <summary>A target of one unit in one column of the table in force.</summary>
public sealed record GivenTarget(long PlanId, long UnitId, string Column, int Value, bool Encouraged);

/// <summary>An employer from the threshold on, before the plan began or on the day of the figures.</summary>
/// <param name="UnitId">The unit in charge.</param>
/// <param name="Workers">On the day of the figures.</param>
/// <param name="InBase">At or above the threshold and without a union on the day before the plan began.</param>
/// <param name="CountsNow">At or above the threshold and working on the day of the figures.</param>
/// <param name="UnionSince">None when it had no union on the day of the figures.</param>
public sealed record EmployerStanding(long Id, string Name, long UnitId, int Workers, bool InBase, bool CountsNow, DateOnly? UnionSince, long? UnionId);

/// <summary>All that progress is computed from, as it stood on the day.</summary>
/// <param name="Totals">What the plans ask of the unit itself, campaign and year.</param>
/// <param name="Calendar">Working days and days off.</param>
/// <param name="Given">What the units below are given by the table in force.</param>
public sealed record CampaignFacts(
    PlanHead Plan, PlanHead? YearPlan, OrgUnit Unit, DateOnly AsOf, IReadOnlyList<ChildUnit> Children, IReadOnlyList<GivenTarget> Totals, IReadOnlyList<GivenTarget> Given,
    IReadOnlyList<UnitDayCount> Counts, IReadOnlyList<UnitCount> YearCounts, IReadOnlyList<EmployerStanding> Employers, IReadOnlyList<OpenCase> Cases, WorkingDays Calendar);
