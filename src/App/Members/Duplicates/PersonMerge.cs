using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Two records have become one, with all that is needed to make them two again.</summary>
/// <remarks>Like the pair it belongs to two units, so it has no scope of its own.</remarks>
[DisplayName("Gộp hồ sơ")]
public sealed class PersonMerge : IAudited, IPartOf
{
    public long Id { get; private set; }

    [NotRecorded]
    public required long PairId { get; init; }

    /// <summary>The record that stayed.</summary>
    [NotRecorded]
    public required long KeptId { get; init; }

    /// <summary>The record that went, whose address leads to the kept one.</summary>
    [NotRecorded]
    public required long GoneId { get; init; }

    [DisplayName("Hồ sơ được gộp vào"), NamesPart]
    public required string GoneName { get; init; }

    [NotRecorded]
    public required DateTime MergedAt { get; init; }

    [NotRecorded]
    public required string MergedBy { get; init; }

    [DisplayName("Lý do")]
    public required string Reason { get; init; }

    /// <summary>Every row that the merge has changed, before and after (<see cref="MergeJournal"/>). It holds the whole record that went: personal data.</summary>
    [NotRecorded]
    public required string Journal { get; init; }

    [DisplayName("Tách lại lúc")]
    public DateTime? PartedAt { get; internal set; }

    [DisplayName("Người tách")]
    public string? PartedBy { get; internal set; }

    public (string Entity, long Id) Whole => (nameof(Person), KeptId);
}

internal sealed class PersonMergeMap : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> merge)
    {
        merge.ToTable("person_merge");
        merge.Property(m => m.GoneName).HasMaxLength(100);
        merge.Property(m => m.MergedBy).HasMaxLength(200);
        merge.Property(m => m.PartedBy).HasMaxLength(200);
        merge.Property(m => m.Reason).HasMaxLength(500);
        merge.Ignore(m => m.Whole);
        merge.HasIndex(m => m.GoneId);
        merge.HasIndex(m => m.KeptId);
        merge.HasIndex(m => m.PairId);
    }
}
