using System.ComponentModel;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Assignments;

public enum AssignmentRole
{
    [Description("Chủ trì")]
    Lead,

    [Description("Phối hợp")]
    Support,
}

public enum AssignmentState
{
    [Description("Mới giao")]
    Given,

    [Description("Đã nhận")]
    Acknowledged,

    [Description("Đang làm")]
    Working,

    [Description("Chờ xác nhận")]
    Submitted,

    [Description("Trả lại")]
    Returned,

    [Description("Đã xong")]
    Accepted,

    [Description("Đã rút")]
    Withdrawn,
}

/// <summary>What one unit, or a body outside the union, has been given to do.</summary>
[DisplayName("Việc được giao")]
public sealed class Assignment : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that does it; for a body outside the union the unit that gave it and writes down what comes of it.</summary>
    public required long OrgUnitId { get; init; }

    public required long GiverUnitId { get; init; }

    public required long FanOutId { get; init; }

    /// <summary>The same as of the fan-out, and of the source however often it was handed down.</summary>
    [RefersTo(typeof(DocumentEntry))]
    public long? EntryId { get; init; }

    public long? TaskId { get; init; }

    /// <summary>The assignment of the giver that this one hands down.</summary>
    public long? ParentId { get; init; }

    /// <summary>The body outside the union that does it.</summary>
    [DisplayName("Cơ quan thực hiện"), RefersTo(typeof(OutsideBody))]
    public long? BodyId { get; init; }

    [DisplayName("Vai trò")]
    public required AssignmentRole Role { get; init; }

    /// <summary>Whom a supporting unit supports.</summary>
    [DisplayName("Đơn vị chủ trì"), RefersTo(typeof(OrgUnit))]
    public long? LeadUnitId { get; init; }

    [DisplayName("Nội dung"), NamesPart]
    public required string Text { get; init; }

    [DisplayName("Ngày giao")]
    public required DateOnly GivenOn { get; init; }

    [DisplayName("Hạn")]
    public DateOnly? Due { get; set; }

    [DisplayName("Tình trạng")]
    public AssignmentState State { get; set; }

    /// <summary>When somebody of the unit first opened it.</summary>
    [NotRecorded]
    public DateOnly? SeenOn { get; set; }

    [DisplayName("Đã nhận ngày")]
    public DateOnly? AcknowledgedOn { get; set; }

    [DisplayName("Tiến độ (%)")]
    public int Percent { get; set; }

    [DisplayName("Nộp kết quả ngày")]
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>When it ended: accepted, reached or withdrawn.</summary>
    [DisplayName("Xong ngày")]
    public DateOnly? DoneOn { get; set; }

    /// <summary>The plan and column of targets by which it measures itself; the goal is counted from the plan's first day.</summary>
    [DisplayName("Đo theo kế hoạch"), RefersTo(typeof(Targets.TargetPlan))]
    public long? PlanId { get; set; }

    [DisplayName("Cột chỉ tiêu")]
    public string? Column { get; set; }

    [DisplayName("Mức phải đạt")]
    public int? Goal { get; set; }

    [NotRecorded]
    public int? Reached { get; set; }

    [NotRecorded]
    public DateOnly? MeasuredOn { get; set; }

    /// <summary>The recurring duty that it came up from, and the day from which it counts there.</summary>
    public long? DutyId { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    /// <summary>Reminded that the day comes near; told late; told the unit above: each once.</summary>
    [NotRecorded]
    public DateOnly? RemindedOn { get; set; }

    [NotRecorded]
    public DateOnly? ToldLateOn { get; set; }

    [NotRecorded]
    public DateOnly? ToldAboveOn { get; set; }

    public int Version { get; set; }

    public bool IsOpen => State is not (AssignmentState.Accepted or AssignmentState.Withdrawn);

    /// <summary>Late is what is not handed in after its day; what was handed in late stays late until it is accepted.</summary>
    public bool IsLateOn(DateOnly day) => IsOpen && Due < (SubmittedOn ?? day);
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<Assignment>
{
    private const string Open = "\"DoneOn\" is null";

    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("assignment");
        assignment.Property(a => a.Text).HasMaxLength(4000);
        assignment.Property(a => a.Column).HasMaxLength(32);
        assignment.Ignore(a => a.IsOpen);
        assignment.HasIndex(a => new { a.OrgUnitId, a.State, a.Due });
        assignment.HasIndex(a => a.FanOutId);
        assignment.HasIndex(a => a.EntryId);
        assignment.HasIndex(a => a.ParentId);
        assignment.HasIndex(a => new { a.GiverUnitId, a.State });
        // What is open, by its day: a list begins here, and does not read through the years that are done.
        assignment.HasIndex(a => new { a.Due, a.Id }, "IX_assignment_open").HasFilter(Open);
        assignment.HasIndex(a => new { a.GiverUnitId, a.Due, a.Id }, "IX_assignment_given").HasFilter(Open);
        assignment.HasIndex(a => new { a.DutyId, a.OrgUnitId, a.PeriodFrom }).IsUnique();
        assignment.HasOne<FanOut>().WithMany().HasForeignKey(a => a.FanOutId);
        assignment.HasOne<DocumentEntry>().WithMany().HasForeignKey(a => a.EntryId);
        assignment.HasOne<Assignment>().WithMany().HasForeignKey(a => a.ParentId);
        assignment.HasOne<OutsideBody>().WithMany().HasForeignKey(a => a.BodyId);
    }
}
