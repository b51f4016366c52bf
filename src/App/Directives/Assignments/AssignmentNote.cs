using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Assignments;

public enum ProgressKind
{
    [Description("Nhận việc")]
    Acknowledged,

    [Description("Tiến độ")]
    Progress,

    [Description("Nộp kết quả")]
    Submitted,

    [Description("Xác nhận xong")]
    Accepted,

    [Description("Trả lại")]
    Returned,

    [Description("Gia hạn")]
    Extended,

    [Description("Giao tiếp xuống dưới")]
    HandedDown,

    [Description("Rút việc")]
    Withdrawn,

    [Description("Tự đo đã đạt")]
    Reached,

    [Description("Đôn đốc")]
    Urged,
}

/// <summary>What happened to an assignment: words, evidence, answers. Never changed afterwards.</summary>
[DisplayName("Diễn biến")]
public sealed class AssignmentNote : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long AssignmentId { get; init; }
    public required DateTime At { get; init; }
    public long? AccountId { get; init; }

    [DisplayName("Người ghi")]
    public required string By { get; init; }

    [DisplayName("Việc")]
    public required ProgressKind Kind { get; init; }

    [DisplayName("Nội dung"), NamesPart]
    public string? Text { get; init; }

    [DisplayName("Tiến độ (%)")]
    public int? Percent { get; init; }

    [DisplayName("Tệp"), RefersTo(typeof(Platform.Files.StoredFile))]
    public long? FileId { get; init; }

    /// <summary>A path of this site: the case, the visit, the report that shows it.</summary>
    [DisplayName("Đường dẫn")]
    public string? Link { get; init; }

    public (string Entity, long Id) Whole => (nameof(Assignment), AssignmentId);
}

internal sealed class AssignmentNoteMap : IEntityTypeConfiguration<AssignmentNote>
{
    public void Configure(EntityTypeBuilder<AssignmentNote> note)
    {
        note.ToTable("assignment_note");
        note.Property(n => n.By).HasMaxLength(200);
        note.Property(n => n.Text).HasMaxLength(4000);
        note.Property(n => n.Link).HasMaxLength(300);
        note.Ignore(n => n.Whole);
        note.HasIndex(n => n.AssignmentId);
        note.HasOne<Assignment>().WithMany().HasForeignKey(n => n.AssignmentId);
    }
}
