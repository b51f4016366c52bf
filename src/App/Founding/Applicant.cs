using System.ComponentModel;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>Somebody who has applied to join the union to be founded.</summary>
[DisplayName("Đơn gia nhập")]
public sealed class Applicant : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Họ và tên"), NamesPart]
    public required string FullName { get; set; }

    [DisplayName("Ngày sinh")]
    public DateOnly? BirthDate { get; set; }

    /// <summary>When the application says no more than the year.</summary>
    [DisplayName("Năm sinh"), AsWritten]
    public int? BirthYear { get; set; }

    [DisplayName("Giới tính")]
    public Sex? Sex { get; set; }

    [DisplayName("Số định danh"), RecordedMasked]
    public string? CitizenId { get; set; }

    [DisplayName("Điện thoại"), RecordedMasked]
    public string? Phone { get; set; }

    [DisplayName("Vị trí công việc")]
    public string? JobTitle { get; set; }

    /// <summary>The employer, of a case of several; none while it was not said.</summary>
    [DisplayName("Nơi làm việc")]
    public string? Workplace { get; set; }

    [DisplayName("Ngày đơn")]
    public required DateOnly AppliedOn { get; set; }

    /// <summary>Why the officer leaves the applicant out of the recognition; none while the application stands.</summary>
    [DisplayName("Lý do không kết nạp")]
    public string? ExcludedBecause { get; set; }

    /// <summary>The seat in the executive committee: a member by the congress, chair or deputy by the first meeting.</summary>
    [DisplayName("Ban chấp hành")]
    public OfficerPosition? ElectedSeat { get; internal set; }

    /// <summary>The votes of a candidate, elected or not; none of whom nobody put up.</summary>
    [DisplayName("Số phiếu bầu")]
    public int? ElectedVotes { get; internal set; }

    [DisplayName("Ban thường vụ")]
    public bool OnStanding { get; internal set; }

    /// <summary>The seat in the inspection committee, given by the first meeting; its chair is the head.</summary>
    [DisplayName("Ủy ban kiểm tra"), InspectionPosition]
    public OfficerPosition? InspectionSeat { get; internal set; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);

    /// <summary>Job and, where it is known, the employer, as lists show both.</summary>
    public string? JobAndPlace => JobTitle is null || Workplace is null ? JobTitle ?? Workplace : $"{JobTitle}, {Workplace}";
}

/// <summary>A seat in the founding committee (ban vận động) that workers form by themselves.</summary>
[DisplayName("Ban vận động")]
public sealed class FoundingSeat : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Họ và tên"), NamesPart]
    public required string FullName { get; init; }

    [DisplayName("Trưởng ban")]
    public required bool IsHead { get; init; }

    [DisplayName("Vị trí công việc")]
    public string? JobTitle { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
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
        applicant.Property(a => a.Workplace).HasMaxLength(300);
        applicant.Property(a => a.ExcludedBecause).HasMaxLength(500);
        applicant.Ignore(a => a.Whole);
        applicant.Ignore(a => a.JobAndPlace);
        applicant.HasIndex(a => a.CaseId);
        applicant.HasOne<FoundingCase>().WithMany().HasForeignKey(a => a.CaseId);
    }
}

internal sealed class FoundingSeatMap : IEntityTypeConfiguration<FoundingSeat>
{
    public void Configure(EntityTypeBuilder<FoundingSeat> seat)
    {
        seat.ToTable("founding_seat");
        seat.Property(s => s.FullName).HasMaxLength(100);
        seat.Property(s => s.JobTitle).HasMaxLength(200);
        seat.Ignore(s => s.Whole);
        seat.HasIndex(s => s.CaseId);
        seat.HasOne<FoundingCase>().WithMany().HasForeignKey(s => s.CaseId);
    }
}
