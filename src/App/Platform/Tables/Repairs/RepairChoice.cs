namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Which of many equally small repairs are worth a line.</summary>
internal static class RepairChoice
{
    private const int MostTold = 60, MostUntold = 12, MostSeveral = 5;

    /// <summary>Those with a reason, and so many of the others that a short list stays short.</summary>
    /// <param name="choices">Ranked.</param>
    public static List<Move> Shown(IReadOnlyList<Move> choices)
    {
        var several = choices.Where(c => c.Reason is RepairReason.Several).Skip(MostSeveral).ToHashSet();
        var told = choices.Where(c => c.Reason is not RepairReason.Other && !several.Contains(c)).Take(MostTold).ToList();
        return [.. told, .. choices.Where(c => c.Reason is RepairReason.Other).Take(Math.Max(0, MostUntold - told.Count))];
    }
}
