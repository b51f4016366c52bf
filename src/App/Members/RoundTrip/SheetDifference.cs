namespace DoanKet.App.Members.RoundTrip;

/// <summary>What has become of a row.</summary>
public enum DifferenceKind
{
    Changed,

    /// <summary>Something was changed both in the workbook and in the register since it left, and not to the same.</summary>
    Conflicting,

    Added,

    /// <summary>The workbook says that the membership ends.</summary>
    Ended,

    /// <summary>The row is no longer in the workbook. That alone ends nothing.</summary>
    Absent,

    /// <summary>A row that was added of somebody who is a member there already: nothing is done.</summary>
    Known,

    /// <summary>The row cannot be taken as it stands.</summary>
    Broken,
}

/// <summary>A value that differs from what the register says now.</summary>
/// <param name="Left">What the workbook said when it left.</param>
/// <param name="Now">What the register says now.</param>
/// <param name="Back">What the workbook says that came back.</param>
/// <param name="Doubt">Why it may be wrong, though it can be taken.</param>
public sealed record FieldDifference(SheetField Field, string? Left, string? Now, string? Back, bool Conflicts, string? Doubt = null);

/// <param name="Cell">"D18".</param>
public sealed record CellProblem(string Cell, string Message);

/// <summary>How the workbook says that a membership ends.</summary>
public sealed record SheetEnding(MovementKind Kind, DateOnly Day, string Reason);

/// <param name="Row">In the workbook; 0 of one that is no longer there.</param>
/// <param name="PersonId">0 of somebody who is added.</param>
/// <param name="AdmittedOn">Of a row that is added.</param>
public sealed record RowDifference(int Row, DifferenceKind Kind, long PersonId, long UnitId, string Name, IReadOnlyList<FieldDifference> Fields)
{
    public SheetEnding? Ending { get; init; }

    public DateOnly? AdmittedOn { get; init; }

    public IReadOnlyList<CellProblem> Problems { get; init; } = [];
}

/// <summary>All in which a workbook differs from the register.</summary>
/// <param name="Same">Rows that say what the register says.</param>
/// <param name="Mark">The same for the same differences: what was looked at is what is carried out.</param>
public sealed record SheetDifferences(IReadOnlyList<RowDifference> Rows, int Same, string Mark)
{
    public int Of(DifferenceKind kind) => Rows.Count(r => r.Kind == kind);
}
