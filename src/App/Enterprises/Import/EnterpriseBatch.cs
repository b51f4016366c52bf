using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Import;

/// <summary>A list that has been uploaded: a draft until it is carried out, afterwards the record of where the rows came from.</summary>
public sealed class EnterpriseBatch : IOrgScoped, IAudited
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long FileId { get; init; }

    [DisplayName("Tệp")]
    public required string FileName { get; init; }

    /// <summary>The day of the counts as the officer gave it; none for the list's own.</summary>
    [DisplayName("Ngày của số lao động")]
    public DateOnly? CountedOn { get; init; }

    public required string UploadedBy { get; init; }
    public required DateTime UploadedAt { get; init; }

    /// <summary>When it was carried out; none for a draft.</summary>
    public DateTime? DoneAt { get; set; }

    [DisplayName("Thêm")]
    public int Added { get; set; }

    [DisplayName("Cập nhật")]
    public int Changed { get; set; }

    public int Same { get; set; }
    public int LeftOut { get; set; }
}

internal sealed class EnterpriseBatchMap : IEntityTypeConfiguration<EnterpriseBatch>
{
    public void Configure(EntityTypeBuilder<EnterpriseBatch> batch)
    {
        batch.ToTable("enterprise_batch");
        batch.Property(b => b.FileName).HasMaxLength(200);
        batch.Property(b => b.UploadedBy).HasMaxLength(200);
        batch.HasIndex(b => new { b.OrgUnitId, b.UploadedAt });
    }
}
