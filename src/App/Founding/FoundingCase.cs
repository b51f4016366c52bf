using System.ComponentModel;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>The steps of founding a grassroots union, in their order (DOMAIN 3.1).</summary>
public enum FoundingStep
{
    Survey, Contact, FoundingCommittee, Applications, Congress, FirstMeeting, Dossier, Appraisal, Recognised, Refused,
}

/// <summary>The way of one enterprise or occupation from the survey to its union.</summary>
public sealed class FoundingCase : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that runs the case.</summary>
    public required long OrgUnitId { get; init; }

    /// <summary>"TL-2024-031".</summary>
    [DisplayName("Số hồ sơ")]
    public required string Number { get; init; }

    /// <summary><see cref="UnitKind.Grassroots"/> or <see cref="UnitKind.Occupational"/>.</summary>
    [DisplayName("Loại tổ chức")]
    public required UnitKind UnionKind { get; init; }

    /// <summary>The employer; none for an occupational union.</summary>
    public long? EnterpriseId { get; init; }

    /// <summary>The name of the enterprise or the occupation.</summary>
    [DisplayName("Tên")]
    public required string Name { get; set; }

    [DisplayName("Ngày mở hồ sơ")]
    public required DateOnly OpenedOn { get; init; }

    [DisplayName("Cán bộ phụ trách")]
    public string? Officer { get; set; }

    [DisplayName("Số đoàn viên dự kiến")]
    public int ExpectedMembers { get; set; }

    /// <summary>The last step done.</summary>
    [DisplayName("Bước")]
    public FoundingStep Step { get; internal set; }

    [DisplayName("Ngày của bước")]
    public DateOnly StepOn { get; internal set; }

    /// <summary>The union that came of it.</summary>
    [DisplayName("Công đoàn cơ sở")]
    public long? UnionId { get; internal set; }

    public long? DocumentId { get; internal set; }

    public int Version { get; set; }

    public bool IsClosed => Step is FoundingStep.Recognised or FoundingStep.Refused;
}

/// <summary>A step that has been done, on its day.</summary>
public sealed class CaseStep : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Bước")]
    public required FoundingStep Step { get; init; }

    [DisplayName("Ngày")]
    public required DateOnly Day { get; init; }

    [DisplayName("Nội dung")]
    public string? Note { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

/// <summary>Somebody who has applied to join the union to be founded.</summary>
public sealed class Applicant : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Họ và tên")]
    public required string FullName { get; set; }

    [DisplayName("Ngày sinh")]
    public DateOnly? BirthDate { get; set; }

    [DisplayName("Giới tính")]
    public Sex? Sex { get; set; }

    [DisplayName("Số định danh"), RecordedMasked]
    public string? CitizenId { get; set; }

    [DisplayName("Điện thoại"), RecordedMasked]
    public string? Phone { get; set; }

    [DisplayName("Vị trí công việc")]
    public string? JobTitle { get; set; }

    [DisplayName("Ngày đơn")]
    public required DateOnly AppliedOn { get; init; }

    /// <summary>A seat in the founding committee (ban vận động).</summary>
    [DisplayName("Ban vận động")]
    public OfficerPosition? FoundingSeat { get; set; }

    /// <summary>A seat won at the congress.</summary>
    [DisplayName("Ban chấp hành")]
    public OfficerPosition? ElectedSeat { get; set; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

/// <summary>A union has been recognised: the unit, the day, the group it counts under.</summary>
public sealed record UnionRecognised(long UnionId, long CaseId, UnitKind Kind, TargetGroup Group, DateOnly Day);

internal sealed class FoundingCaseMap : IEntityTypeConfiguration<FoundingCase>
{
    public void Configure(EntityTypeBuilder<FoundingCase> founding)
    {
        founding.ToTable("founding_case");
        founding.Property(c => c.Number).HasMaxLength(20);
        founding.Property(c => c.Name).HasMaxLength(200);
        founding.Property(c => c.Officer).HasMaxLength(100);
        founding.Ignore(c => c.IsClosed);
        founding.HasIndex(c => c.Number).IsUnique();
        founding.HasIndex(c => new { c.OrgUnitId, c.Step });
    }
}

internal sealed class CaseStepMap : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.ToTable("founding_step");
        step.Property(s => s.Note).HasMaxLength(1000);
        step.Ignore(s => s.Whole);
        step.HasIndex(s => new { s.CaseId, s.Day });
        step.HasOne<FoundingCase>().WithMany().HasForeignKey(s => s.CaseId);
    }
}

internal sealed class ApplicantMap : IEntityTypeConfiguration<Applicant>
{
    public void Configure(EntityTypeBuilder<Applicant> applicant)
    {
        applicant.ToTable("founding_applicant");
        applicant.Property(a => a.FullName).HasMaxLength(100);
        applicant.Property(a => a.CitizenId).HasMaxLength(12);
        applicant.Property(a => a.Phone).HasMaxLength(20);
        applicant.Property(a => a.JobTitle).HasMaxLength(200);
        applicant.Ignore(a => a.Whole);
        applicant.HasIndex(a => a.CaseId);
        applicant.HasOne<FoundingCase>().WithMany().HasForeignKey(a => a.CaseId);
    }
}
