using System.ComponentModel;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises;

/// <summary>A count of workers on a day, from a named source; one for each day.</summary>
[DisplayName("Số lao động")]
public sealed class Headcount : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; set; }
    public required long EnterpriseId { get; init; }

    [DisplayName("Ngày"), NamesPart]
    public required DateOnly Day { get; init; }

    [DisplayName("Tổng số lao động")]
    public required int Total { get; set; }

    [DisplayName("Lao động nữ")]
    public int? Women { get; set; }

    [DisplayName("Đóng BHXH")]
    public int? Insured { get; set; }

    [DisplayName("Nguồn")]
    public required string Source { get; set; }

    public (string Entity, long Id) Whole => (nameof(Enterprise), EnterpriseId);
}

internal sealed class HeadcountMap : IEntityTypeConfiguration<Headcount>
{
    public void Configure(EntityTypeBuilder<Headcount> headcount)
    {
        headcount.ToTable("enterprise_headcount");
        headcount.Property(h => h.Source).HasMaxLength(200);
        headcount.Ignore(h => h.Whole);
        headcount.HasIndex(h => new { h.EnterpriseId, h.Day }).IsUnique();
        headcount.HasOne<Enterprise>().WithMany().HasForeignKey(h => h.EnterpriseId);
    }
}
