using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Scope;

/// <summary>"Whoever holds the root sees today what belongs to the unit, and may write it." Each open unit is a root of itself.</summary>
/// <remarks>
/// Of an open unit the roots are the units above it, as in <see cref="OrgLink"/>. A unit that has ended is seen from its heir (the successor, or the unit
/// that stood above it) and from above the heir: its papers, cases and former members do not vanish with it. Only Organisation writes it.
/// </remarks>
public sealed class ScopeLink
{
    public required long RootId { get; init; }
    public required long UnitId { get; init; }
}

internal sealed class ScopeLinkMap : IEntityTypeConfiguration<ScopeLink>
{
    public void Configure(EntityTypeBuilder<ScopeLink> link)
    {
        link.ToTable("scope_link");
        link.HasKey(x => new { x.RootId, x.UnitId });
        link.HasIndex(x => new { x.UnitId, x.RootId });
    }
}
