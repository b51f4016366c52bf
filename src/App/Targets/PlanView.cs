namespace DoanKet.App.Targets;

/// <summary>A paper as it is cited beside figures.</summary>
public sealed record PaperRef(long Id, string Citation, DateOnly Date, string Subject, string? SignerCapacity, string? SignerTitle, string? SignerName);

/// <summary>A version of a plan's table: draft, in force, or replaced.</summary>
public sealed record VersionRef(
    long Id, int Number, AllotmentState State, DateOnly? From, DateOnly? To, PaperRef? Paper, string? Reason, DateTime SavedAt, string SavedBy, int Version, string? WhyLess = null)
{
    public bool HoldsOn(DateOnly day) => State is not AllotmentState.Draft && From <= day && (To is null || day <= To);
}

/// <summary>A plan with what the reader may see of it.</summary>
/// <param name="IsSetter">Whether the reader's scope holds the unit that set the plan; a receiver sees neither totals nor drafts.</param>
/// <param name="Versions">Newest first.</param>
public sealed record PlanView(
    long Id, long UnitId, string UnitName, string Name, DateOnly From, DateOnly To, int Threshold, long? YearPlanId, bool IsSetter, PaperRef? Paper,
    IReadOnlyList<PlanFigure> Totals, IReadOnlyList<VersionRef> Versions, long? AbovePlanId = null)
{
    public VersionRef? Draft => Versions.FirstOrDefault(v => v.State is AllotmentState.Draft);

    /// <summary>Whether the draft can still be the annex of the plan's own paper: the paper is known and no version has been in force.</summary>
    public bool TakesAnnex => Paper is not null && Versions.All(v => v.State is AllotmentState.Draft);

    public VersionRef? InForceOn(DateOnly day) => Versions.FirstOrDefault(v => v.HoldsOn(day));

    public VersionRef? Numbered(int number) => Versions.FirstOrDefault(v => v.Number == number);

    public int NextNumber => Versions.Count == 0 ? 1 : Versions[0].Number + 1;
}

/// <summary>What one unit (none: the reserve) is given in one column.</summary>
public sealed record UnitTarget(long? UnitId, string Column, int Value, bool Encouraged);

/// <summary>The targets that hold on a day, with the version and the paper they rest on.</summary>
public sealed record TargetsOfDay(long AllotmentId, int Number, PaperRef? Paper, IReadOnlyList<UnitTarget> Cells)
{
    public int Of(long? unitId, string column) => Cells.FirstOrDefault(c => c.UnitId == unitId && c.Column == column)?.Value ?? 0;
}
