using System.ComponentModel;
using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Privacy;

/// <summary>What people may ask for about their data (Luật 91/2025, NĐ 356/2025 Đ.5; NĐ 13/2023 before), and leaving the union, which the charter gives them.</summary>
public enum RequestKind
{
    [Description("Sửa dữ liệu")]
    Correct,

    [Description("Cấp bản sao dữ liệu")]
    Copy,

    [Description("Rút lại đồng ý")]
    Withdraw,

    [Description("Hạn chế xử lý")]
    Restrict,

    [Description("Phản đối xử lý")]
    Oppose,

    [Description("Xóa dữ liệu")]
    Delete,

    [Description("Xin ra khỏi công đoàn")]
    Leave,
}

public enum RequestChannel
{
    [Description("Trang dữ liệu của tôi")]
    Code,

    [Description("Trên giấy, cán bộ ghi lại")]
    Paper,
}

public enum RequestState
{
    [Description("Mới nhận")]
    Received,

    [Description("Đang giải quyết")]
    Acknowledged,

    [Description("Đã thực hiện")]
    Done,

    [Description("Không thực hiện")]
    Refused,

    [Description("Người gửi đã rút")]
    TakenBack,
}

/// <summary>Which fact of the person is wrong.</summary>
public enum WrongFact
{
    [Description("Họ và tên")]
    FullName,

    [Description("Ngày sinh")]
    Born,

    [Description("Số định danh")]
    CitizenId,

    [Description("Điện thoại")]
    Phone,

    [Description("Thư điện tử")]
    Email,

    [Description("Nơi ở")]
    Address,

    [Description("Vị trí công việc")]
    JobTitle,

    [Description("Điều khác")]
    Other,
}

/// <summary>One request of somebody about what is kept of him, with the limits that held when it came. It belongs to the unit that keeps the record.</summary>
public sealed class PrivacyRequest : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    [DisplayName("Người yêu cầu"), RefersTo(typeof(Person))]
    public required long PersonId { get; init; }

    [DisplayName("Yêu cầu")]
    public required RequestKind Kind { get; init; }

    [DisplayName("Gửi bằng")]
    public required RequestChannel Channel { get; init; }

    [DisplayName("Nhận lúc")]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>What the request is followed by; it opens the state and nothing of the person.</summary>
    [NotRecorded]
    public required string FollowCode { get; init; }

    [DisplayName("Điều cần sửa")]
    public WrongFact? Fact { get; init; }

    /// <summary>The right value, as it was typed; perhaps an identity number, so histories do not tell it.</summary>
    [DisplayName("Giá trị đúng"), RecordedMasked(whole: true)]
    public string? RightValue { get; init; }

    [DisplayName("Nội dung")]
    public string? Wish { get; init; }

    [DisplayName("Hạn phản hồi đã nhận")]
    public DateTime? AcknowledgeBy { get; init; }

    [DisplayName("Hạn trả lời")]
    public DateTime? AnswerBy { get; internal set; }

    [DisplayName("Tình trạng")]
    public RequestState State { get; internal set; }

    [DisplayName("Phản hồi lúc")]
    public DateTime? AcknowledgedAt { get; internal set; }

    [DisplayName("Gia hạn ngày")]
    public DateOnly? ExtendedOn { get; internal set; }

    [DisplayName("Lý do gia hạn")]
    public string? ExtendedBecause { get; internal set; }

    [DisplayName("Kết thúc lúc")]
    public DateTime? AnsweredAt { get; internal set; }

    [DisplayName("Trả lời")]
    public string? Answer { get; internal set; }

    [DisplayName("Căn cứ không thực hiện")]
    public string? RefusalSource { get; internal set; }

    /// <summary>The limit of which the unit has been reminded; another limit is another reminder.</summary>
    [NotRecorded]
    public DateTime? RemindedOf { get; internal set; }

    /// <summary>The limit whose passing the unit above has been told.</summary>
    [NotRecorded]
    public DateTime? PassedUp { get; internal set; }

    public int Version { get; set; }

    public bool IsOpen => State is RequestState.Received or RequestState.Acknowledged;

    /// <summary>The next limit: first to say that it has come, then to answer.</summary>
    public DateTime? Due => !IsOpen ? null : State is RequestState.Received && AcknowledgeBy is not null ? AcknowledgeBy : AnswerBy;

    /// <summary>The page where it is looked at and answered.</summary>
    internal string Link => string.Create(CultureInfo.InvariantCulture, $"/du-lieu-ca-nhan/yeu-cau/{Id}");
}

internal sealed class PrivacyRequestMap : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> request)
    {
        request.ToTable("privacy_request");
        request.Property(r => r.FollowCode).HasMaxLength(16);
        request.Property(r => r.RightValue).HasMaxLength(300);
        request.Property(r => r.Wish).HasMaxLength(1000);
        request.Property(r => r.ExtendedBecause).HasMaxLength(500);
        request.Property(r => r.Answer).HasMaxLength(1000);
        request.Property(r => r.RefusalSource).HasMaxLength(300);
        request.Ignore(r => r.IsOpen).Ignore(r => r.Due).Ignore(r => r.Link);
        request.HasIndex(r => r.FollowCode).IsUnique();
        request.HasIndex(r => new { r.OrgUnitId, r.State, r.Id });
        request.HasIndex(r => new { r.State, r.AnswerBy });
        request.HasIndex(r => r.PersonId);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
