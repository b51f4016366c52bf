using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>A step that has been done, on its day.</summary>
[DisplayName("Bước")]
public sealed class CaseStep : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Bước"), NamesPart]
    public required FoundingStep Step { get; init; }

    [DisplayName("Ngày")]
    public required DateOnly Day { get; init; }

    [DisplayName("Nội dung")]
    public string? Note { get; init; }

    /// <summary>The visit to the employer that a contact was.</summary>
    public long? VisitId { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

/// <summary>How the founding congress went: who was called and came, and the ballots of the election.</summary>
[DisplayName("Kết quả đại hội")]
public sealed class CongressResult : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Được triệu tập")]
    public required int Summoned { get; init; }

    [DisplayName("Có mặt")]
    public required int Present { get; init; }

    [DisplayName("Phiếu phát ra")]
    public required int Issued { get; init; }

    [DisplayName("Phiếu thu về")]
    public required int Collected { get; init; }

    [DisplayName("Phiếu hợp lệ")]
    public required int Valid { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
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

internal sealed class CongressResultMap : IEntityTypeConfiguration<CongressResult>
{
    public void Configure(EntityTypeBuilder<CongressResult> congress)
    {
        congress.ToTable("founding_congress");
        congress.Ignore(c => c.Whole);
        congress.HasIndex(c => c.CaseId).IsUnique();
        congress.HasOne<FoundingCase>().WithMany().HasForeignKey(c => c.CaseId);
    }
}
