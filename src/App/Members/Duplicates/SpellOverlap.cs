namespace DoanKet.App.Members.Duplicates;

/// <summary>A spell of each record at one time: the person was counted twice.</summary>
internal sealed record SpellOverlap(SpellReplay.Spell First, SpellReplay.Spell Second)
{
    public static List<SpellOverlap> Among(IEnumerable<SpellReplay.Spell> first, IReadOnlyCollection<SpellReplay.Spell> second) =>
        [.. from a in first from b in second where a.From < b.To && b.From < a.To select new SpellOverlap(a, b)];

    public SpellReplay.Spell Earlier => First.From < Second.From ? First : Second;

    public SpellReplay.Spell Later => First.From < Second.From ? Second : First;

    /// <summary>Whether it may have been a move: from one unit to another, on the day the later one began.</summary>
    public bool MayBeMove => First.OrgUnitId != Second.OrgUnitId && First.From != Second.From;
}
