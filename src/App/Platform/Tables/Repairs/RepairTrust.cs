namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>
/// Whether a repair may be said as what it is. The only way to make sums agree is not yet the truth: one sum alone always has a cell that suits it,
/// sums over the same rows cannot tell a wrong cell from a missing row, and a table with faults that nobody understands may have more of them.
/// </summary>
internal sealed class RepairTrust(SumSystem system, bool lacksRows)
{
    private bool isUnderstood;

    public void Weigh(IReadOnlyList<RepairPlan> plans) => isUnderstood = !lacksRows && plans.All(p => p.IsSolved && (p.Size == 1 || p.Choices.All(IsCrossed)));

    public bool IsSure(RepairPlan plan) => isUnderstood && !plan.Crowded && plan.Choices is [var only] && only.Missing is null && IsCrossed(only);

    /// <summary>A cell is known where a sum of its row and one of its column meet; several cells are where each stands in a row of its own and there are more sums than cells.</summary>
    private bool IsCrossed(Move move) => move.Reason switch
    {
        RepairReason.ShiftedColumn or RepairReason.SwappedCells or RepairReason.WrongRow => move.Mended.Count > 1,
        // that the rows lack a column explains the same figures
        RepairReason.MissingColumn => false,
        // two cells of one row can share out what it lacks in many ways: they may hide more that have slipped
        RepairReason.Several => move.Mended.Count > move.Steps.Count && move.Steps.Select(s => system.PlaceOf(s.Cell).Row).Distinct().Count() == move.Steps.Count,
        _ => move.Mended.Count > 1 && move.Mended.Select(s => system.Sums[s].Check.Kind).Any(k => k is CheckKind.Row),
    };
}
