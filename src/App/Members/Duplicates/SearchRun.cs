using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Duplicates;

/// <summary>One search for duplicates among the records of a unit and all below it, asked for or of the night.</summary>
public sealed class SearchRun : IOrgScoped
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required string AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>None while it waits or runs.</summary>
    public DateTime? DoneAt { get; internal set; }

    /// <summary>Records compared.</summary>
    public int Records { get; internal set; }

    /// <summary>Pairs found that wait to be looked at.</summary>
    public int Found { get; internal set; }
}

internal sealed class SearchRunMap : IEntityTypeConfiguration<SearchRun>
{
    public void Configure(EntityTypeBuilder<SearchRun> run)
    {
        run.ToTable("duplicate_search");
        run.Property(r => r.AskedBy).HasMaxLength(200);
        run.HasIndex(r => new { r.OrgUnitId, r.Id });
    }
}
