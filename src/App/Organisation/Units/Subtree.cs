using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>The algebra of a move: which links between a subtree and what stands above it end, and which begin.</summary>
/// <remarks>
/// Every link covers a time in which the way between its two ends did not change (each change cuts all links that run through it),
/// so a link lies either wholly or not at all on a way through the moved unit.
/// </remarks>
/// <param name="inner">Links from the top of the subtree down, its link to itself included.</param>
/// <param name="above">Links from the top of the subtree up, its link to itself left out.</param>
internal sealed class Subtree(IEnumerable<OrgLink> inner, IEnumerable<OrgLink> above)
{
    private readonly ILookup<long, OrgLink> inner = inner.ToLookup(l => l.DescendantId);
    private readonly ILookup<long, OrgLink> above = above.ToLookup(l => l.AncestorId);

    /// <summary>Whether the link leads from inside the subtree, through its top, to something above it.</summary>
    public bool IsCrossedBy(OrgLink link) =>
        inner[link.DescendantId].Any(i => Common(i, link) is { } time && above[link.AncestorId].Any(a => Common(a, time) is not null));

    /// <summary>The links that hang the subtree, from the day on, under a parent with the given links upward (its link to itself included).</summary>
    public static IEnumerable<OrgLink> Hang(IEnumerable<OrgLink> below, IReadOnlyList<OrgLink> parentUpward, DateOnly day) =>
        from d in below
        from a in parentUpward
        let time = Common(a, Common(d, (day, OrgLink.Open)))
        where time is not null
        select new OrgLink
        {
            AncestorId = a.AncestorId, DescendantId = d.DescendantId, Distance = a.Distance + 1 + d.Distance,
            ValidFrom = time.Value.From, ValidTo = time.Value.To,
        };

    private static (DateOnly From, DateOnly To)? Common(OrgLink one, OrgLink other) => Common(one, (other.ValidFrom, other.ValidTo));

    private static (DateOnly From, DateOnly To)? Common(OrgLink link, (DateOnly From, DateOnly To)? time)
    {
        if (time is not { } other) return null;
        var (from, to) = (link.ValidFrom > other.From ? link.ValidFrom : other.From, link.ValidTo < other.To ? link.ValidTo : other.To);
        return from < to ? (from, to) : null;
    }
}
