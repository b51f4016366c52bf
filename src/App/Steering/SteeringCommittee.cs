using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Steering;

/// <summary>"Ban chỉ đạo phát triển đoàn viên" of a unit, from the day of its decision. A unit has one at a time.</summary>
[DisplayName("Ban chỉ đạo")]
public sealed class SteeringCommittee : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    [DisplayName("Tên"), NamesPart]
    public required string Name { get; init; }

    /// <summary>"12/QĐ-LĐLĐ ngày 03/05/2024": as written, for the decision may be the Party committee's and stand in no register here.</summary>
    [DisplayName("Quyết định")]
    public string? Decision { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    /// <summary>The first day on which it no longer works.</summary>
    [DisplayName("Đến ngày")]
    public DateOnly? To { get; set; }

    public (string Entity, long Id) Whole => (nameof(OrgUnit), OrgUnitId);
}

public enum SteeringRole
{
    [Description("Trưởng ban")]
    Head,

    [Description("Phó trưởng ban thường trực")]
    StandingDeputy,

    [Description("Phó trưởng ban")]
    Deputy,

    [Description("Ủy viên")]
    Member,

    [Description("Thư ký")]
    Secretary,
}

/// <summary>Somebody who sits in a steering committee: often of a Party committee or a state agency, and no member of the union.</summary>
[DisplayName("Thành viên ban chỉ đạo")]
public sealed class SteeringMember : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CommitteeId { get; init; }

    [DisplayName("Họ và tên"), NamesPart]
    public required string FullName { get; init; }

    [DisplayName("Chức danh trong ban")]
    public required SteeringRole Role { get; init; }

    /// <summary>"Phó Bí thư Thường trực Huyện ủy".</summary>
    [DisplayName("Chức vụ, cơ quan")]
    public string? Position { get; init; }

    [DisplayName("Phụ trách")]
    public string? Duty { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    [DisplayName("Đến ngày")]
    public DateOnly? To { get; set; }

    public (string Entity, long Id) Whole => (nameof(OrgUnit), OrgUnitId);
}

/// <summary>A task that a steering committee has given to one of its members.</summary>
[DisplayName("Việc của ban chỉ đạo")]
public sealed class SteeringTask : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CommitteeId { get; init; }

    /// <summary>None: the committee as a whole.</summary>
    public long? MemberId { get; init; }

    [DisplayName("Việc"), NamesPart]
    public required string Text { get; init; }

    [DisplayName("Hạn")]
    public DateOnly? Due { get; init; }

    [DisplayName("Xong ngày")]
    public DateOnly? DoneOn { get; set; }

    [DisplayName("Kết quả")]
    public string? Result { get; set; }

    /// <summary>When the unit was reminded that the day comes near, and that it has passed; each once.</summary>
    [NotRecorded]
    public DateOnly? RemindedOn { get; set; }

    [NotRecorded]
    public DateOnly? ToldLateOn { get; set; }

    public (string Entity, long Id) Whole => (nameof(OrgUnit), OrgUnitId);

    public bool IsLateOn(DateOnly day) => DoneOn is null && Due < day;
}

/// <summary>The one officer of a unit who answers for bringing members in ("mỗi công đoàn cấp trên trực tiếp cơ sở cử 01 người", plan 78/KH-LĐLĐ 2.1).</summary>
[DisplayName("Cán bộ đầu mối")]
public sealed class FocalOfficer : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    [DisplayName("Họ và tên"), NamesPart]
    public required string FullName { get; init; }

    [DisplayName("Chức vụ")]
    public string? Position { get; init; }

    [DisplayName("Điện thoại"), RecordedMasked]
    public string? Phone { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    /// <summary>The first day on which somebody else, or nobody, answers.</summary>
    [DisplayName("Đến ngày")]
    public DateOnly? To { get; set; }

    public (string Entity, long Id) Whole => (nameof(OrgUnit), OrgUnitId);
}

internal sealed class SteeringCommitteeMap : IEntityTypeConfiguration<SteeringCommittee>
{
    public void Configure(EntityTypeBuilder<SteeringCommittee> committee)
    {
        committee.ToTable("steering_committee");
        committee.Property(c => c.Name).HasMaxLength(200);
        committee.Property(c => c.Decision).HasMaxLength(200);
        committee.Ignore(c => c.Whole);
        committee.HasIndex(c => c.OrgUnitId).IsUnique().HasFilter("\"To\" is null");
    }
}

internal sealed class SteeringMemberMap : IEntityTypeConfiguration<SteeringMember>
{
    public void Configure(EntityTypeBuilder<SteeringMember> member)
    {
        member.ToTable("steering_member");
        member.Property(m => m.FullName).HasMaxLength(100);
        member.Property(m => m.Position).HasMaxLength(200);
        member.Property(m => m.Duty).HasMaxLength(500);
        member.Ignore(m => m.Whole);
        member.HasIndex(m => m.CommitteeId);
        member.HasOne<SteeringCommittee>().WithMany().HasForeignKey(m => m.CommitteeId);
    }
}

internal sealed class SteeringTaskMap : IEntityTypeConfiguration<SteeringTask>
{
    public void Configure(EntityTypeBuilder<SteeringTask> task)
    {
        task.ToTable("steering_task");
        task.Property(t => t.Text).HasMaxLength(500);
        task.Property(t => t.Result).HasMaxLength(500);
        task.Ignore(t => t.Whole);
        task.HasIndex(t => t.CommitteeId);
        task.HasOne<SteeringCommittee>().WithMany().HasForeignKey(t => t.CommitteeId);
        task.HasOne<SteeringMember>().WithMany().HasForeignKey(t => t.MemberId);
    }
}

internal sealed class FocalOfficerMap : IEntityTypeConfiguration<FocalOfficer>
{
    public void Configure(EntityTypeBuilder<FocalOfficer> focal)
    {
        focal.ToTable("focal_officer");
        focal.Property(f => f.FullName).HasMaxLength(100);
        focal.Property(f => f.Position).HasMaxLength(200);
        focal.Property(f => f.Phone).HasMaxLength(20);
        focal.Ignore(f => f.Whole);
        // Exactly one at a time: the database says so to two who name one at once.
        focal.HasIndex(f => f.OrgUnitId).IsUnique().HasFilter("\"To\" is null");
    }
}
