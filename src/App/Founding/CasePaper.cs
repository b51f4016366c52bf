using System.ComponentModel;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>The five papers of the dossier (HD 03/HD-TLĐ 12.3b; forms of HD 38/HD-TLĐ).</summary>
public enum PaperKind
{
    [Description("Văn bản đề nghị công nhận")]
    Request,

    [Description("Danh sách đoàn viên kèm đơn")]
    MemberList,

    [Description("Trích ngang BCH, UBKT")]
    Extracts,

    [Description("Biên bản đại hội thành lập")]
    CongressMinutes,

    [Description("Biên bản kiểm phiếu")]
    VoteMinutes,
}

public static class PaperKinds
{
    public static readonly IReadOnlyList<PaperKind> All = Enum.GetValues<PaperKind>();

    public static string Label(this PaperKind kind) => Labels.Of(kind);

    /// <summary>The label inside a sentence: "trích ngang BCH, UBKT".</summary>
    public static string LabelWithin(this PaperKind kind) => Labels.Within(kind);
}

/// <summary>One paper of the dossier: what it is, and what is still to be mended in it.</summary>
[DisplayName("Giấy tờ của hồ sơ")]
public sealed class CasePaper : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Giấy tờ"), NamesPart]
    public required PaperKind Kind { get; init; }

    /// <summary>Number, day, pages: "01/CV-BCH, 10/07/2024".</summary>
    [DisplayName("Nội dung giấy tờ")]
    public required string About { get; set; }

    [DisplayName("Cần sửa")]
    public string? Flaw { get; set; }

    [DisplayName("Tệp"), RefersTo(typeof(StoredFile))]
    public long? FileId { get; set; }

    public bool IsReady => Flaw is null;

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class CasePaperMap : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> paper)
    {
        paper.ToTable("founding_paper");
        paper.Property(p => p.About).HasMaxLength(300);
        paper.Property(p => p.Flaw).HasMaxLength(300);
        paper.Ignore(p => p.Whole);
        paper.Ignore(p => p.IsReady);
        paper.HasIndex(p => new { p.CaseId, p.Kind }).IsUnique();
        paper.HasOne<FoundingCase>().WithMany().HasForeignKey(p => p.CaseId);
    }
}
