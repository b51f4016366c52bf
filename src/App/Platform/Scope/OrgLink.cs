using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Scope;

/// <summary>"Descendant stood under Ancestor, Distance steps below, from ValidFrom until the day before ValidTo." Each unit stands under itself at distance 0.</summary>
/// <remarks>The closure of the organisation over time. It lives here because every scope check and every roll-up reads it; only Organisation writes it.</remarks>
public sealed class OrgLink
{
    /// <summary>The end of a link that still holds (PostgreSQL stores it as infinity).</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    public required long AncestorId { get; init; }
    public required long DescendantId { get; init; }
    public required int Distance { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly ValidTo { get; set; } = Open;
}

internal sealed class OrgLinkMap : IEntityTypeConfiguration<OrgLink>
{
    public void Configure(EntityTypeBuilder<OrgLink> link)
    {
        link.ToTable("org_link");
        link.HasKey(x => new { x.DescendantId, x.AncestorId, x.ValidFrom });
        // the distance second: those directly below are found without all the others of a large unit
        link.HasIndex(x => new { x.AncestorId, x.Distance, x.ValidTo, x.DescendantId });
    }
}

public static class OrgLinks
{
    /// <summary>Ids of the unit and all below it, in the organisation as it stood on the given day.</summary>
    public static IQueryable<long> Below(this IQueryable<OrgLink> links, long unitId, DateOnly asOf) => links
        .Where(l => l.AncestorId == unitId && l.ValidFrom <= asOf && asOf < l.ValidTo)
        .Select(l => l.DescendantId);
}
