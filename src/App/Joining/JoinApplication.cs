using System.ComponentModel;
using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Joining;

public enum ApplicationState
{
    [Description("Chờ xét")]
    Waiting,

    [Description("Đã nhận")]
    Accepted,

    [Description("Không nhận")]
    Refused,

    [Description("Người nộp đã rút")]
    Withdrawn,
}

/// <summary>What applicants say of themselves where the charter asks (DOMAIN 3.2). Which of them may join on a day is said by the regulations.</summary>
public enum Standing
{
    [Description("Người lao động (không thuộc diện nào khác)")]
    Worker,

    [Description("Được ký thay mặt người sử dụng lao động")]
    SignsForEmployer,

    [Description("Xã viên hợp tác xã nông nghiệp")]
    CooperativeMember,

    [Description("Làm ở cơ quan hưởng 100% ngân sách hoặc lực lượng vũ trang")]
    BudgetOrArmedForces,

    [Description("Người nước ngoài")]
    Foreigner,
}

/// <summary>One person's application to join (forms 5a and 5b), as it was sent, with the consent it rests on and what became of it.</summary>
public sealed class JoinApplication : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The union applied to, or the unit that runs the case.</summary>
    public required long OrgUnitId { get; set; }

    public required long InvitationId { get; init; }

    public long? CaseId { get; init; }

    /// <summary>Made by whoever sent it, so that the same application sent again is one.</summary>
    [NotRecorded]
    public required string Key { get; init; }

    /// <summary>Opens the acknowledgement of the whole sending; the same for all who sign one sheet.</summary>
    [NotRecorded]
    public required string Receipt { get; init; }

    /// <summary>With it the applicant, and nobody else, follows this application.</summary>
    [NotRecorded]
    public required string FollowCode { get; init; }

    [NotRecorded]
    public required DateTime ReceivedAt { get; init; }

    [DisplayName("Ngày đơn")]
    public required DateOnly AppliedOn { get; init; }

    /// <summary>Signed on one sheet with others (form 5b).</summary>
    [DisplayName("Đơn tập thể")]
    public required bool IsCollective { get; init; }

    [DisplayName("Họ và tên")]
    public required string FullName { get; init; }

    [DisplayName("Ngày sinh")]
    public DateOnly? BirthDate { get; init; }

    [DisplayName("Năm sinh"), AsWritten]
    public required int BirthYear { get; init; }

    [DisplayName("Giới tính")]
    public required Sex Sex { get; init; }

    [DisplayName("Số định danh"), RecordedMasked]
    public string? CitizenId { get; init; }

    /// <summary>The passport of a foreigner.</summary>
    [DisplayName("Số hộ chiếu"), RecordedMasked]
    public string? OtherId { get; init; }

    [DisplayName("Điện thoại"), RecordedMasked]
    public required string Phone { get; init; }

    [DisplayName("Nơi ở")]
    public string? Address { get; init; }

    [DisplayName("Vị trí công việc")]
    public string? JobTitle { get; init; }

    /// <summary>Which employer of a case of several; none elsewhere, and where what was chosen is no longer one of the case.</summary>
    [DisplayName("Nơi làm việc")]
    public string? Workplace { get; init; }

    public string? JobAndPlace => JobTitle is null || Workplace is null ? JobTitle ?? Workplace : $"{JobTitle}, {Workplace}";

    [DisplayName("Dân tộc"), RecordedMasked(whole: true)]
    public string? Ethnicity { get; init; }

    [DisplayName("Diện")]
    public required Standing Standing { get; init; }

    /// <summary>The length of a foreigner's contract of work, in months.</summary>
    [DisplayName("Hợp đồng lao động, số tháng")]
    public int? ContractMonths { get; init; }

    /// <summary>The number of the <see cref="ConsentText"/> that was agreed to when the application was sent.</summary>
    [DisplayName("Lời đồng ý, bản số"), AsWritten]
    public required int ConsentNumber { get; init; }

    [NotRecorded]
    public required DateTime ConsentAt { get; init; }

    [DisplayName("Đồng ý được gọi, nhắn tin báo kết quả")]
    public required bool MayBeCalled { get; init; }

    [DisplayName("Tình trạng")]
    public ApplicationState State { get; internal set; }

    [DisplayName("Ngày xét")]
    public DateOnly? DecidedOn { get; internal set; }

    [DisplayName("Lý do không nhận")]
    public string? RefusedBecause { get; internal set; }

    [DisplayName("Đoàn viên"), RefersTo(typeof(Person))]
    public long? MemberId { get; internal set; }

    public long? ApplicantId { get; internal set; }

    public long? DocumentId { get; internal set; }

    [NotRecorded]
    public string SearchText
    {
        get => VietText.SearchText(FullName);
        private set { }
    }

    public int Version { get; set; }

    public TypedDate Born => new(BirthYear, BirthDate);
}

internal sealed class JoinApplicationMap : IEntityTypeConfiguration<JoinApplication>
{
    public void Configure(EntityTypeBuilder<JoinApplication> application)
    {
        application.ToTable("join_application");
        foreach (var code in new[] { nameof(JoinApplication.Receipt), nameof(JoinApplication.FollowCode) }) application.Property(code).HasMaxLength(16);
        application.Property(a => a.Key).HasMaxLength(40);
        application.Property(a => a.FullName).HasMaxLength(100);
        application.Property(a => a.CitizenId).HasMaxLength(12);
        application.Property(a => a.OtherId).HasMaxLength(20);
        application.Property(a => a.Phone).HasMaxLength(20);
        application.Property(a => a.Address).HasMaxLength(300);
        application.Property(a => a.JobTitle).HasMaxLength(200);
        application.Property(a => a.Workplace).HasMaxLength(300);
        application.Ignore(a => a.JobAndPlace);
        application.Property(a => a.Ethnicity).HasMaxLength(50);
        application.Property(a => a.RefusedBecause).HasMaxLength(500);
        application.Property(a => a.SearchText).HasMaxLength(120).HasAnnotation(TextColumns.WordSearch, true);
        application.Ignore(a => a.Born);
        application.HasIndex(a => a.Key).IsUnique();
        application.HasIndex(a => a.FollowCode).IsUnique();
        application.HasIndex(a => a.Receipt);
        application.HasIndex(a => a.CitizenId);
        application.HasIndex(a => new { a.OrgUnitId, a.State, a.Id });
        application.HasIndex(a => new { a.InvitationId, a.ReceivedAt });
        application.HasIndex(a => a.MemberId);
        application.HasOne<Invitation>().WithMany().HasForeignKey(a => a.InvitationId);
        application.HasOne<FoundingCase>().WithMany().HasForeignKey(a => a.CaseId);
    }
}
