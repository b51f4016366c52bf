using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Targets;

/// <summary>A period with targets: a year, or a campaign within it. Its targets rest on a plan.</summary>
public sealed class TargetPlan : IOrgScoped, IAudited
{
    public long Id { get; private set; }

    /// <summary>The unit that sets the targets.</summary>
    public required long OrgUnitId { get; init; }

    [DisplayName("Tên")]
    public required string Name { get; set; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; set; }

    [DisplayName("Đến hết ngày")]
    public required DateOnly To { get; set; }

    /// <summary>The year plan that a campaign belongs to.</summary>
    [DisplayName("Thuộc kế hoạch năm"), RefersTo(typeof(TargetPlan))]
    public long? YearPlanId { get; init; }

    /// <summary>The plan of the level above that gives the setter its row.</summary>
    [DisplayName("Theo chỉ tiêu cấp trên giao"), RefersTo(typeof(TargetPlan))]
    public long? AbovePlanId { get; set; }

    /// <summary>The plan on paper: 78/KH-LĐLĐ.</summary>
    public long? DocumentId { get; init; }

    /// <summary>From how many workers on an enterprise is to have a union, as this plan words it.</summary>
    [DisplayName("Ngưỡng lao động")]
    public required int Threshold { get; init; }
}

/// <summary>What the plan's text says of one column of the table: the figure that the allotment must add up to.</summary>
[DisplayName("Chỉ tiêu chung")]
public sealed class PlanTotal : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long PlanId { get; init; }

    /// <summary>A column of <see cref="TargetColumns"/>.</summary>
    [DisplayName("Cột"), NamesPart, ColumnWords]
    public required string Column { get; init; }

    [DisplayName("Chỉ tiêu")]
    public required int Value { get; set; }

    /// <summary>Whether the text says "trở lên".</summary>
    [DisplayName("Trở lên")]
    public bool AtLeast { get; set; }

    [DisplayName("Ghi chú")]
    public string? Note { get; set; }

    public (string Entity, long Id) Whole => (nameof(TargetPlan), PlanId);
}

public enum AllotmentState
{
    [Description("Nháp")]
    Draft,

    [Description("Có hiệu lực")]
    InForce,

    [Description("Đã thay")]
    Replaced,
}

/// <summary>One table of targets for the units, tied to the decision that put it in force.</summary>
[DisplayName("Bản giao chỉ tiêu")]
public sealed class Allotment : IOrgScoped, IAudited, IVersioned, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long PlanId { get; init; }

    /// <summary>1, 2, 3 … within the plan.</summary>
    [DisplayName("Bản"), NamesPart]
    public required int Number { get; init; }

    [DisplayName("Tình trạng")]
    public AllotmentState State { get; internal set; }

    /// <summary>The day from which it holds: the date of its decision.</summary>
    [DisplayName("Có hiệu lực từ")]
    public DateOnly? InForceFrom { get; internal set; }

    /// <summary>The last day before a later version took over.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? InForceTo { get; internal set; }

    public long? DocumentId { get; internal set; }

    [DisplayName("Lý do")]
    public string? Reason { get; set; }

    /// <summary>Why it gives out less than the level above gave.</summary>
    [DisplayName("Lý do giao thấp hơn cấp trên giao")]
    public string? WhyLess { get; internal set; }

    /// <summary>When and by whom the draft was last saved.</summary>
    [NotRecorded]
    public DateTime SavedAt { get; internal set; }

    [NotRecorded]
    public string SavedBy { get; internal set; } = "";

    public int Version { get; set; }

    public (string Entity, long Id) Whole => (nameof(TargetPlan), PlanId);
}

/// <summary>One figure of the table: what one unit (or the reserve) is given in one column.</summary>
[DisplayName("Ô chỉ tiêu")]
public sealed class AllotmentCell : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }

    /// <summary>The unit that sets the targets; the row's unit is <see cref="UnitId"/>.</summary>
    public required long OrgUnitId { get; init; }
    public required long AllotmentId { get; init; }

    /// <summary>The unit that receives the target; none for the reserve.</summary>
    [DisplayName("Đơn vị"), NamesPart, RefersTo(typeof(OrgUnit))]
    public long? UnitId { get; init; }

    [DisplayName("Cột"), NamesPart, ColumnWords]
    public required string Column { get; init; }

    [DisplayName("Chỉ tiêu")]
    public required int Value { get; set; }

    /// <summary>"Khuyến khích": hoped for, not assigned, but inside the totals.</summary>
    [DisplayName("Khuyến khích")]
    public bool Encouraged { get; set; }

    /// <summary>What the source leaves open about this cell, and how else it could be read.</summary>
    [DisplayName("Chỗ chưa rõ")]
    public string? Doubt { get; set; }

    public (string Entity, long Id) Whole => (nameof(Allotment), AllotmentId);
}

/// <summary>The note at the end of a unit's row; for the reserve, its name.</summary>
[DisplayName("Ghi chú")]
public sealed class AllotmentNote : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long AllotmentId { get; init; }

    [DisplayName("Đơn vị"), NamesPart, RefersTo(typeof(OrgUnit))]
    public long? UnitId { get; init; }

    [DisplayName("Ghi chú")]
    public required string Text { get; set; }

    public (string Entity, long Id) Whole => (nameof(Allotment), AllotmentId);
}

internal sealed class TargetPlanMap : IEntityTypeConfiguration<TargetPlan>
{
    public void Configure(EntityTypeBuilder<TargetPlan> plan)
    {
        plan.ToTable("target_plan");
        plan.Property(p => p.Name).HasMaxLength(300);
    }
}

internal sealed class PlanTotalMap : IEntityTypeConfiguration<PlanTotal>
{
    public void Configure(EntityTypeBuilder<PlanTotal> total)
    {
        total.ToTable("target_plan_total");
        total.Property(t => t.Column).HasMaxLength(32);
        total.Property(t => t.Note).HasMaxLength(500);
        total.Ignore(t => t.Whole);
        total.HasIndex(t => new { t.PlanId, t.Column }).IsUnique();
        total.HasOne<TargetPlan>().WithMany().HasForeignKey(t => t.PlanId);
    }
}

internal sealed class AllotmentMap : IEntityTypeConfiguration<Allotment>
{
    public void Configure(EntityTypeBuilder<Allotment> allotment)
    {
        allotment.ToTable("allotment");
        allotment.Property(a => a.Reason).HasMaxLength(1000);
        allotment.Property(a => a.WhyLess).HasMaxLength(1000);
        allotment.Property(a => a.SavedBy).HasMaxLength(200);
        allotment.Ignore(a => a.Whole);
        allotment.HasIndex(a => new { a.PlanId, a.Number }).IsUnique();
        allotment.HasOne<TargetPlan>().WithMany().HasForeignKey(a => a.PlanId);
    }
}

internal sealed class AllotmentCellMap : IEntityTypeConfiguration<AllotmentCell>
{
    public void Configure(EntityTypeBuilder<AllotmentCell> cell)
    {
        cell.ToTable("allotment_cell");
        cell.Property(c => c.Column).HasMaxLength(32);
        cell.Property(c => c.Doubt).HasMaxLength(1000);
        cell.Ignore(c => c.Whole);
        cell.HasIndex(c => new { c.AllotmentId, c.UnitId, c.Column }).IsUnique();
        cell.HasOne<Allotment>().WithMany().HasForeignKey(c => c.AllotmentId);
    }
}

internal sealed class AllotmentNoteMap : IEntityTypeConfiguration<AllotmentNote>
{
    public void Configure(EntityTypeBuilder<AllotmentNote> note)
    {
        note.ToTable("allotment_note");
        note.Property(n => n.Text).HasMaxLength(1000);
        note.Ignore(n => n.Whole);
        note.HasIndex(n => n.AllotmentId);
        note.HasOne<Allotment>().WithMany().HasForeignKey(n => n.AllotmentId);
    }
}
