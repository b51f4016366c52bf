using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Units;

/// <summary>The kinds of unit of the structure before and after 1 July 2025 (DOMAIN 2.1).</summary>
public enum UnitKind
{
    [Description("Tổng Liên đoàn")]
    Confederation,

    [Description("Liên đoàn Lao động cấp tỉnh")]
    Provincial,

    [Description("Công đoàn ngành trung ương")]
    NationalSector,

    [Description("Công đoàn tập đoàn, tổng công ty")]
    Corporation,

    [Description("Liên đoàn Lao động cấp huyện")]
    DistrictFederation,

    [Description("Công đoàn ngành địa phương")]
    LocalSector,

    [Description("Công đoàn viên chức tỉnh")]
    CivilServants,

    [Description("Công đoàn khu công nghiệp")]
    IndustrialZone,

    [Description("Công đoàn xã, phường, đặc khu")]
    Commune,

    [Description("Công đoàn cơ sở")]
    Grassroots,

    [Description("Nghiệp đoàn cơ sở")]
    Occupational,

    [Description("Công đoàn cơ sở thành viên")]
    MemberUnion,

    [Description("Công đoàn bộ phận")]
    Section,

    [Description("Tổ công đoàn")]
    Group,
}

/// <summary>The group of targets that a grassroots union and its members are counted under (the breakdown of plan 78/KH-LĐLĐ).</summary>
public enum TargetGroup
{
    /// <summary>Cơ quan hành chính, sự nghiệp công lập.</summary>
    [Description("Hành chính, sự nghiệp công lập")]
    PublicService,

    /// <summary>Enterprise below the threshold of headcount in force.</summary>
    [Description("Doanh nghiệp dưới ngưỡng lao động")]
    SmallEnterprise,

    /// <summary>Enterprise at or above the threshold of headcount in force.</summary>
    [Description("Doanh nghiệp từ ngưỡng lao động trở lên")]
    LargeEnterprise,

    /// <summary>Khu vực phi chính thức.</summary>
    [Description("Khu vực phi chính thức")]
    Informal,
}

/// <summary>A unit of the trade union as it is today; where it stood before is in the closure and in its names.</summary>
public sealed class OrgUnit : IOrgUnitRow, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Công đoàn cấp trên"), RefersTo(typeof(OrgUnit))]
    public long? ParentId { get; internal set; }

    [DisplayName("Loại đơn vị")]
    public required UnitKind Kind { get; set; }

    /// <summary>Unique in the country: "LC.TD.01".</summary>
    [DisplayName("Mã đơn vị")]
    public required string Code { get; init; }

    [DisplayName("Tên đơn vị")]
    public required string Name { get; set; }

    /// <summary>The group its members count under; none above the grassroots.</summary>
    [DisplayName("Nhóm chỉ tiêu")]
    public TargetGroup? Group { get; set; }

    /// <summary>The place written before the date of its papers: "Lai Châu".</summary>
    [DisplayName("Địa danh")]
    public string? Place { get; set; }

    /// <summary>The abbreviation in the symbols of its papers: "LĐLĐ" in 78/KH-LĐLĐ.</summary>
    [DisplayName("Ký hiệu văn bản")]
    public string? Symbol { get; set; }

    /// <summary>Order among its brothers in official tables; the order of the plan, not of the alphabet.</summary>
    public int Position { get; set; }

    [DisplayName("Ngày thành lập")]
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The first day on which it no longer exists.</summary>
    [DisplayName("Ngày kết thúc")]
    public DateOnly? ClosedOn { get; internal set; }

    [DisplayName("Đơn vị kế tục"), RefersTo(typeof(OrgUnit))]
    public long? SuccessorId { get; internal set; }

    [NotRecorded]
    public string SearchText { get; internal set; } = "";

    public int Version { get; set; }

    public bool IsGrassroots => Kind is UnitKind.Grassroots or UnitKind.Occupational;
}

internal sealed class OrgUnitMap : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> unit)
    {
        unit.ToTable("org_unit");
        unit.Property(x => x.Code).HasMaxLength(32).HasAnnotation(Platform.Data.TextColumns.ByteOrder, true);
        unit.Property(x => x.Name).HasMaxLength(200);
        unit.Property(x => x.Place).HasMaxLength(60);
        unit.Property(x => x.Symbol).HasMaxLength(20);
        unit.Property(x => x.SearchText).HasMaxLength(240).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        unit.Ignore(x => x.IsGrassroots);
        unit.HasIndex(x => x.Code).IsUnique();
        unit.HasIndex(x => new { x.ParentId, x.Position });
        // Of 128,000 units 3,500 are no grassroots unions: lists of offices find them without reading all.
        unit.HasIndex(x => x.Kind);
        unit.HasOne<OrgUnit>().WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
