namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Broken sums that are mended together, and the ways to do it, of which one is to be chosen.</summary>
/// <param name="Crowded">There may be more ways than were found.</param>
internal sealed record RepairPlan(IReadOnlyList<int> Sums, IReadOnlyList<Move> Choices, bool Crowded)
{
    public bool IsSolved => Choices.Count > 0;

    /// <summary>How many cells it takes; figures that slipped together are one fault however many they are.</summary>
    public int Size => Choices.Any(c => c.Rank == 0) ? 1 : Choices.Min(c => c.Steps.Count);
}
