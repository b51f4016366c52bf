using System.ComponentModel;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>The papers of a dossier: five of every case (HD 03/HD-TLĐ 12.3b; forms of HD 38/HD-TLĐ), one more by its kind, others when there are any.</summary>
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

    [Description("Danh sách doanh nghiệp tham gia")]
    EmployerList,

    [Description("Văn bản nêu nghề, địa bàn hoạt động")]
    TradeStatement,

    [Description("Danh sách ban vận động")]
    CommitteeList,

    [Description("Biên bản họp BCH lần thứ nhất")]
    MeetingMinutes,

    [Description("Giấy tờ khác")]
    Other,
}

public static class PaperKinds
{
    private static readonly PaperKind[] OfEveryCase = [PaperKind.Request, PaperKind.MemberList, PaperKind.Extracts, PaperKind.CongressMinutes, PaperKind.VoteMinutes];

    private static readonly PaperKind[] WhereThere = [PaperKind.CommitteeList, PaperKind.MeetingMinutes, PaperKind.Other];

    /// <summary>Without which a dossier is not handed in.</summary>
    public static IReadOnlyList<PaperKind> NeededFor(FoundingKind kind) => kind switch
    {
        FoundingKind.SeveralEmployers => [.. OfEveryCase, PaperKind.EmployerList],
        FoundingKind.Occupation => [.. OfEveryCase, PaperKind.TradeStatement],
        _ => OfEveryCase,
    };

    /// <summary>Those needed, then those that may be put beside them.</summary>
    public static IReadOnlyList<PaperKind> TakenFor(FoundingKind kind) => [.. NeededFor(kind), .. WhereThere];

    public static string Label(this PaperKind kind) => Labels.Of(kind);

    /// <summary>The label inside a sentence: "trích ngang BCH, UBKT".</summary>
    public static string LabelWithin(this PaperKind kind) => Labels.Within(kind);
}

/// <summary>One paper of the dossier: what it is, and what is still to be mended in it.</summary>
[DisplayName("Giấy tờ của hồ sơ")]
public sealed class CasePaper : IOrgScoped, IAudited, IPartOf, IVersioned
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

    /// <summary>The file as it was put last; the former ones are <see cref="PaperFile"/>.</summary>
    [DisplayName("Tệp"), RefersTo(typeof(StoredFile))]
    public long? FileId { get; set; }

    public int Version { get; set; }

    public bool IsReady => Flaw is null;

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

/// <summary>A file put to a paper; the latest one holds, those before it are kept.</summary>
[DisplayName("Tệp của giấy tờ")]
public sealed class PaperFile : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Giấy tờ"), NamesPart]
    public required PaperKind Kind { get; init; }

    [DisplayName("Tệp"), RefersTo(typeof(StoredFile))]
    public required long FileId { get; init; }

    [DisplayName("Người gửi")]
    public required string PutBy { get; init; }

    [NotRecorded]
    public required DateTime At { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class CasePaperMap : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> paper)
    {
        paper.ToTable("founding_paper");
        paper.Property(p => p.About).HasMaxLength(300);
        paper.Property(p => p.Flaw).HasMaxLength(300);
        paper.Ignore(p => p.Whole).Ignore(p => p.IsReady);
        paper.HasIndex(p => new { p.CaseId, p.Kind }).IsUnique();
        paper.HasOne<FoundingCase>().WithMany().HasForeignKey(p => p.CaseId);
    }
}

internal sealed class PaperFileMap : IEntityTypeConfiguration<PaperFile>
{
    public void Configure(EntityTypeBuilder<PaperFile> file)
    {
        file.ToTable("founding_paper_file");
        file.Property(f => f.PutBy).HasMaxLength(100);
        file.Ignore(f => f.Whole);
        file.HasIndex(f => new { f.CaseId, f.Kind });
        file.HasIndex(f => f.FileId);
        file.HasOne<FoundingCase>().WithMany().HasForeignKey(f => f.CaseId);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId);
    }
}
