namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Cells changed together for one reason, after which every sum that they touch agrees.</summary>
/// <param name="Mended">The broken sums that it puts right, ascending.</param>
/// <param name="Rank">0 is the likeliest.</param>
/// <param name="Why">The sentence that tells it: as what it is, when nothing else fits as well, else as what it may be.</param>
internal sealed record Move(IReadOnlyList<CellStep> Steps, IReadOnlyList<int> Mended, RepairReason Reason, int Rank, Func<bool, string> Why)
{
    /// <summary>The row that is missing, when nothing is changed but a row is added.</summary>
    public MissingRow? Missing { get; init; }

    /// <summary>A row that is missing is one fault, as one wrong cell is.</summary>
    public int Cost => Math.Max(1, Steps.Count);

    public bool Touches(int cell) => Steps.Any(s => s.Cell == cell);

    /// <summary>The same cells with the same numbers, whatever the reason.</summary>
    public string Key { get; } = string.Join(';', Steps.OrderBy(s => s.Cell).Select(s => $"{s.Cell}:{s.By}"));
}
