using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Whom people without an employment relationship work as (seed 004: nghề cá, dịch vụ).</summary>
public enum InformalTrade
{
    [Description("Lái xe (xe ôm, taxi, công nghệ)")]
    Drivers,

    [Description("Nghề cá")]
    Fishers,

    [Description("Tiểu thương, bốc xếp ở chợ")]
    Market,

    [Description("Hướng dẫn viên, phục vụ du lịch")]
    TourGuides,

    [Description("Thợ xây dựng tự do")]
    Builders,

    [Description("Giúp việc gia đình")]
    Domestic,

    [Description("Nhóm khác")]
    Other,
}

/// <summary>People of one trade in one place who work without an employment relationship; a nghiệp đoàn may be founded among them. How many they are is estimated, with a date.</summary>
[DisplayName("Nhóm lao động phi chính thức")]
public sealed class InformalGroup : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Công đoàn phụ trách"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; set; }

    [DisplayName("Nhóm nghề")]
    public required InformalTrade Trade { get; set; }

    [DisplayName("Tên nhóm")]
    public required string Name { get; set; }

    [DisplayName("Nơi làm việc")]
    public required string Place { get; set; }

    [DisplayName("Người liên hệ")]
    public string? ContactName { get; set; }

    [DisplayName("Điện thoại liên hệ"), RecordedMasked]
    public string? ContactPhone { get; set; }

    public int Version { get; set; }
}

/// <summary>How many people of a group there were on a day, as somebody estimated; one for each day.</summary>
[DisplayName("Ước số người")]
public sealed class InformalEstimate : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long GroupId { get; init; }

    [DisplayName("Ngày"), NamesPart]
    public required DateOnly Day { get; init; }

    [DisplayName("Số người")]
    public required int People { get; set; }

    [DisplayName("Nguồn")]
    public required string Source { get; set; }

    public (string Entity, long Id) Whole => (nameof(InformalGroup), GroupId);
}

internal sealed class InformalGroupMap : IEntityTypeConfiguration<InformalGroup>
{
    public void Configure(EntityTypeBuilder<InformalGroup> group)
    {
        group.ToTable("informal_group");
        group.Property(g => g.Name).HasMaxLength(150);
        group.Property(g => g.Place).HasMaxLength(150);
        group.Property(g => g.ContactName).HasMaxLength(EnterpriseFacts.LongestContact);
        group.Property(g => g.ContactPhone).HasMaxLength(20);
        group.HasIndex(g => g.OrgUnitId);
    }
}

internal sealed class InformalEstimateMap : IEntityTypeConfiguration<InformalEstimate>
{
    public void Configure(EntityTypeBuilder<InformalEstimate> estimate)
    {
        estimate.ToTable("informal_estimate");
        estimate.Property(e => e.Source).HasMaxLength(200);
        estimate.Ignore(e => e.Whole);
        estimate.HasIndex(e => new { e.GroupId, e.Day }).IsUnique();
        estimate.HasOne<InformalGroup>().WithMany().HasForeignKey(e => e.GroupId);
    }
}
