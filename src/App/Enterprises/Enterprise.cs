using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises;

/// <summary>An employer looked after by one union unit. Whether it has a union, and since when, is a fact with a date.</summary>
public sealed class Enterprise : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit in charge.</summary>
    [DisplayName("Công đoàn phụ trách"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; set; }

    [DisplayName("Tên doanh nghiệp")]
    public required string Name { get; set; }

    /// <summary>Ten digits, or thirteen of a branch; may be missing.</summary>
    [DisplayName("Mã số thuế")]
    public string? TaxCode { get; set; }

    [DisplayName("Loại hình")]
    public required Ownership Ownership { get; set; }

    [DisplayName("Ngành nghề")]
    public string? Trade { get; set; }

    /// <summary>The branch that the trade speaks of (<see cref="SectorWords.Read"/>); none of an employer without a trade.</summary>
    [NotRecorded]
    public Sector? Sector { get; internal set; }

    [DisplayName("Địa bàn")]
    public string? Place { get; set; }

    [DisplayName("Địa chỉ")]
    public string? Address { get; set; }

    [DisplayName("Người liên hệ")]
    public string? ContactName { get; set; }

    [DisplayName("Điện thoại liên hệ"), RecordedMasked]
    public string? ContactPhone { get; set; }

    /// <summary>1 (refuses) to 5 (ready to found), as judged by the officer in charge.</summary>
    [DisplayName("Mức sẵn sàng"), ReadinessWords]
    public int? Readiness { get; set; }

    /// <summary>The latest known number of workers; its history is in <see cref="Headcount"/>.</summary>
    public int Workers { get; internal set; }

    /// <summary>The grassroots union of its workers.</summary>
    [DisplayName("Công đoàn cơ sở"), RefersTo(typeof(OrgUnit))]
    public long? UnionId { get; internal set; }

    [DisplayName("Có công đoàn từ")]
    public DateOnly? UnionSince { get; internal set; }

    [DisplayName("Bước tiếp theo")]
    public string? NextStep { get; set; }

    [DisplayName("Ngày làm bước tiếp theo")]
    public DateOnly? NextStepOn { get; set; }

    [DisplayName("Ngừng hoạt động từ")]
    public DateOnly? ClosedOn { get; set; }

    [NotRecorded]
    public string SearchText { get; internal set; } = "";

    /// <summary>The folded name without the form of the company, by which duplicates are found.</summary>
    [NotRecorded]
    public string NameKey { get; internal set; } = "";

    public int Version { get; set; }
}

internal sealed class EnterpriseMap : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> enterprise)
    {
        enterprise.ToTable("enterprise");
        enterprise.Property(e => e.Name).HasMaxLength(200);
        enterprise.Property(e => e.TaxCode).HasMaxLength(14);
        enterprise.Property(e => e.Trade).HasMaxLength(200);
        enterprise.Property(e => e.Place).HasMaxLength(100);
        enterprise.Property(e => e.Address).HasMaxLength(300);
        enterprise.Property(e => e.ContactName).HasMaxLength(100);
        enterprise.Property(e => e.ContactPhone).HasMaxLength(20);
        enterprise.Property(e => e.NextStep).HasMaxLength(300);
        enterprise.Property(e => e.SearchText).HasMaxLength(240).HasAnnotation(TextColumns.WordSearch, true);
        enterprise.Property(e => e.NameKey).HasMaxLength(240);
        enterprise.HasIndex(e => e.TaxCode).IsUnique();
        enterprise.HasIndex(e => e.NameKey);
        enterprise.HasIndex(e => e.UnionId);
        // Coverage is read from this index alone.
        enterprise.HasIndex(e => new { e.OrgUnitId, e.Workers, e.UnionSince, e.ClosedOn, e.Sector });
        enterprise.HasIndex(e => new { e.OrgUnitId, e.NextStepOn });
        enterprise.HasIndex(e => new { e.Workers, e.Id });
    }
}
