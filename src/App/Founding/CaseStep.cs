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

    /// <summary>Of a return: the day until which the dossier is asked back.</summary>
    [DisplayName("Bổ sung trước hết ngày")]
    public DateOnly? Until { get; internal set; }

    /// <summary>Who has done it, where that is somebody of an office: who appraised.</summary>
    [DisplayName("Cán bộ")]
    public string? Officer { get; internal set; }

    /// <summary>The visit to the employer that a contact was.</summary>
    public long? VisitId { get; internal set; }

    /// <summary>The numbered paper that came of it: the notice of a return.</summary>
    public long? DocumentId { get; internal set; }

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

    /// <summary>How many the congress has decided to elect to the executive committee.</summary>
    [DisplayName("Số ủy viên BCH được bầu")]
    public required int Seats { get; init; }

    [DisplayName("Nơi họp")]
    public string? Place { get; init; }

    [DisplayName("Chương trình")]
    public string? Agenda { get; init; }

    [DisplayName("Chủ trì")]
    public string? PresidedBy { get; init; }

    [DisplayName("Thư ký")]
    public string? Secretary { get; init; }

    [DisplayName("Trưởng ban kiểm phiếu")]
    public string? Teller { get; init; }

    public int Invalid => Collected - Valid;

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class CaseStepMap : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> step)
    {
        step.ToTable("founding_step");
        step.Property(s => s.Note).HasMaxLength(1000);
        step.Property(s => s.Officer).HasMaxLength(100);
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
        congress.Ignore(c => c.Whole).Ignore(c => c.Invalid);
        congress.Property(c => c.Place).HasMaxLength(200);
        congress.Property(c => c.Agenda).HasMaxLength(2000);
        congress.Property(c => c.PresidedBy).HasMaxLength(100);
        congress.Property(c => c.Secretary).HasMaxLength(100);
        congress.Property(c => c.Teller).HasMaxLength(100);
        congress.HasIndex(c => c.CaseId).IsUnique();
        congress.HasOne<FoundingCase>().WithMany().HasForeignKey(c => c.CaseId);
    }
}
