using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>A limit that has begun, with the rule of that day and the due day that was told: what is recorded later about the law does not change it.</summary>
[DisplayName("Hạn theo quy định")]
public sealed class CaseLimit : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    /// <summary>The step that began it; taken back with it.</summary>
    public required long StepId { get; init; }

    /// <summary>The step for which it is set.</summary>
    [DisplayName("Hạn của bước"), NamesPart]
    public required FoundingStep Step { get; init; }

    [DisplayName("Tính từ ngày")]
    public required DateOnly From { get; init; }

    [DisplayName("Số ngày làm việc")]
    public required int Days { get; init; }

    [DisplayName("Căn cứ")]
    public required string Source { get; init; }

    [DisplayName("Mức kiểm chứng")]
    public required Verification Verification { get; init; }

    /// <summary>The due day as it was told when the limit began.</summary>
    [DisplayName("Hạn báo lần đầu")]
    public required DateOnly FirstDue { get; init; }

    /// <summary>The due day as it was told last; follows the calendar of holidays.</summary>
    [DisplayName("Hạn")]
    public required DateOnly Due { get; set; }

    [DisplayName("Nhắc ngày")]
    public DateOnly? RemindedOn { get; set; }

    [DisplayName("Chuyển lên cấp trên ngày")]
    public DateOnly? PassedUpOn { get; set; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class CaseLimitMap : IEntityTypeConfiguration<CaseLimit>
{
    public void Configure(EntityTypeBuilder<CaseLimit> limit)
    {
        limit.ToTable("founding_limit");
        limit.Property(l => l.Source).HasMaxLength(300);
        limit.Ignore(l => l.Whole);
        limit.HasIndex(l => l.CaseId);
        limit.HasOne<FoundingCase>().WithMany().HasForeignKey(l => l.CaseId);
    }
}
