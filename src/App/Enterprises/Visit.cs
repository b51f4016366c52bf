using System.ComponentModel;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises;

/// <summary>What came of a visit.</summary>
public enum VisitResult
{
    [Description("Đồng ý thành lập công đoàn")]
    Agreed,

    [Description("Hẹn trả lời sau")]
    Considering,

    [Description("Đã tuyên truyền cho người lao động")]
    WorkersMet,

    [Description("Chưa gặp được người có trách nhiệm")]
    NotMet,

    [Description("Từ chối")]
    Refused,

    [Description("Kết quả khác")]
    Other,
}

/// <summary>A visit to an employer, planned or held.</summary>
[DisplayName("Buổi làm việc")]
public sealed class Visit : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; set; }
    public required long EnterpriseId { get; init; }

    [DisplayName("Ngày"), NamesPart]
    public required DateOnly Day { get; set; }

    /// <summary>By the clock of Viet Nam; none when only the day is agreed.</summary>
    [DisplayName("Giờ"), AsWritten]
    public TimeOnly? At { get; set; }

    [DisplayName("Cán bộ")]
    public required string Officer { get; set; }

    [DisplayName("Làm việc với")]
    public string? MetWith { get; set; }

    /// <summary>What came of it, in one word.</summary>
    [DisplayName("Kết quả chính")]
    public VisitResult? Result { get; set; }

    [DisplayName("Kết quả")]
    public string? Outcome { get; set; }

    [DisplayName("Đã thực hiện")]
    public bool Held { get; set; }

    /// <summary>What this visit asks to be done next; none when it asks for nothing, or only for what was to be done already.</summary>
    [DisplayName("Việc sau buổi này")]
    public string? NextStep { get; set; }

    [DisplayName("Hạn việc sau buổi này")]
    public DateOnly? NextStepOn { get; set; }

    /// <summary>Done, or replaced by what a later visit asks for.</summary>
    [DisplayName("Xong việc sau buổi này")]
    public DateOnly? NextStepDoneOn { get; set; }

    public (string Entity, long Id) Whole => (nameof(Enterprise), EnterpriseId);
}

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("enterprise_visit");
        visit.Property(v => v.Officer).HasMaxLength(100);
        visit.Property(v => v.MetWith).HasMaxLength(200);
        visit.Property(v => v.Outcome).HasMaxLength(1000);
        visit.Property(v => v.NextStep).HasMaxLength(300);
        visit.Ignore(v => v.Whole);
        visit.HasIndex(v => new { v.EnterpriseId, v.Day });
        visit.HasIndex(v => new { v.OrgUnitId, v.NextStepOn });
        visit.HasOne<Enterprise>().WithMany().HasForeignKey(v => v.EnterpriseId);
    }
}
