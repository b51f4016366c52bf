using System.ComponentModel;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Register;

/// <summary>
/// A document in the register of a unit: one that came in, or one that it writes itself. What the unit decides and numbers itself gets its number from
/// <see cref="DocumentRegister"/> at signing; this entry then points to that paper.
/// </summary>
[DisplayName("Văn bản")]
public sealed class DocumentEntry : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit in whose register it stands.</summary>
    public required long OrgUnitId { get; init; }

    [DisplayName("Đến hay đi")]
    public required DocumentWay Way { get; init; }

    /// <summary>"Số đến" of the year, from 1 without gaps; none for documents of our own.</summary>
    [DisplayName("Số đến"), AsWritten]
    public int? BookNumber { get; init; }

    [AsWritten]
    public int? BookYear { get; init; }

    [DisplayName("Ngày đến")]
    public DateOnly? ArrivedOn { get; set; }

    /// <summary>Number and symbol as printed: "2010-CV/TU". None while a draft has none, or when the paper gives none.</summary>
    [DisplayName("Số, ký hiệu"), NamesPart]
    public string? Number { get; set; }

    [DisplayName("Loại")]
    public required string Type { get; set; }

    [DisplayName("Ngày văn bản")]
    public DateOnly? Date { get; set; }

    /// <summary>What the paper says of its date when it names no day: "03/2024".</summary>
    [DisplayName("Ngày ghi trên văn bản")]
    public string? DateWords { get; set; }

    [DisplayName("Địa danh")]
    public string? Place { get; set; }

    [DisplayName("Trích yếu")]
    public required string Subject { get; set; }

    [DisplayName("Cơ quan ban hành")]
    public required string Issuer { get; set; }

    [DisplayName("Cơ quan ban hành trong danh mục"), RefersTo(typeof(OutsideBody))]
    public long? IssuerBodyId { get; set; }

    [DisplayName("Cơ quan cấp trên")]
    public string? Superior { get; set; }

    [DisplayName("Quyền hạn người ký")]
    public string? SignerCapacity { get; set; }

    [DisplayName("Chức vụ người ký")]
    public string? SignerTitle { get; set; }

    [DisplayName("Người ký")]
    public string? SignerName { get; set; }

    /// <summary>"Kính gửi", one on a line.</summary>
    [DisplayName("Kính gửi")]
    public string? Addressees { get; set; }

    /// <summary>"Nơi nhận", one on a line.</summary>
    [DisplayName("Nơi nhận")]
    public string? Recipients { get; set; }

    [DisplayName("Độ mật")]
    public Secrecy Secrecy { get; set; }

    [DisplayName("Độ khẩn")]
    public Urgency Urgency { get; set; }

    [DisplayName("Thể thức")]
    public PaperLayout Layout { get; set; }

    /// <summary>Not signed yet, or come in as a draft for comments.</summary>
    [DisplayName("Dự thảo")]
    public bool IsDraft { get; set; }

    /// <summary>None: from its date on.</summary>
    [DisplayName("Có hiệu lực từ")]
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The first day on which another holds instead of it.</summary>
    [DisplayName("Được thay thế từ")]
    public DateOnly? ReplacedOn { get; set; }

    /// <summary>"12-CT/TU ngày 10/11/2021": as written, for it may stand in no register here.</summary>
    [DisplayName("Được thay bằng")]
    public string? ReplacedBy { get; set; }

    /// <summary>The entry of the same register that took its place, when it stands there.</summary>
    [DisplayName("Được thay bằng văn bản trong sổ"), RefersTo(typeof(DocumentEntry))]
    public long? ReplacedById { get; set; }

    /// <summary>The first day on which it no longer holds, though nothing took its place.</summary>
    [DisplayName("Hết hiệu lực từ")]
    public DateOnly? ExpiredOn { get; set; }

    [DisplayName("Lý do hết hiệu lực")]
    public string? ExpiredBecause { get; set; }

    [DisplayName("Tệp"), RefersTo(typeof(StoredFile))]
    public long? FileId { get; set; }

    /// <summary>The numbered paper of this office that it became.</summary>
    [RefersTo(typeof(OfficialDocument))]
    public long? PaperId { get; set; }

    /// <summary>By which it is recognised wherever it is cited (<see cref="DocumentKey"/>).</summary>
    [NotRecorded]
    public string? Key { get; set; }

    [NotRecorded]
    public string SearchText
    {
        get => TextWords.Of($"{Number} {Type} {Subject} {Issuer} {SignerName}");
        private set { }
    }

    public int Version { get; set; }

    /// <summary>"Công văn 2010-CV/TU", "Công văn (chưa có số)".</summary>
    public string Citation => $"{Type} {Number ?? "(chưa có số)"}";

    public DocumentState StateOn(DateOnly day) =>
        IsDraft ? DocumentState.Draft : ReplacedOn <= day ? DocumentState.Replaced : ExpiredOn <= day ? DocumentState.Expired
        : (EffectiveFrom ?? Date) > day ? DocumentState.Issued : DocumentState.InForce;
}

internal sealed class DocumentEntryMap : IEntityTypeConfiguration<DocumentEntry>
{
    public void Configure(EntityTypeBuilder<DocumentEntry> entry)
    {
        entry.ToTable("document_entry");
        entry.Property(e => e.Number).HasMaxLength(60);
        entry.Property(e => e.Type).HasMaxLength(60);
        entry.Property(e => e.DateWords).HasMaxLength(40);
        entry.Property(e => e.Place).HasMaxLength(60);
        entry.Property(e => e.Subject).HasMaxLength(1000);
        entry.Property(e => e.Issuer).HasMaxLength(300);
        entry.Property(e => e.Superior).HasMaxLength(300);
        entry.Property(e => e.SignerCapacity).HasMaxLength(200);
        entry.Property(e => e.SignerTitle).HasMaxLength(200);
        entry.Property(e => e.SignerName).HasMaxLength(100);
        entry.Property(e => e.Addressees).HasMaxLength(4000);
        entry.Property(e => e.Recipients).HasMaxLength(4000);
        entry.Property(e => e.ReplacedBy).HasMaxLength(300);
        entry.Property(e => e.ExpiredBecause).HasMaxLength(500);
        entry.Property(e => e.Key).HasMaxLength(120);
        entry.Property(e => e.SearchText).HasMaxLength(1600).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        entry.Ignore(e => e.Citation);
        entry.HasIndex(e => new { e.OrgUnitId, e.Way, e.Date });
        entry.HasIndex(e => new { e.OrgUnitId, e.BookYear, e.BookNumber }).IsUnique();
        entry.HasIndex(e => e.Key);
        entry.HasIndex(e => e.PaperId).IsUnique();
        entry.HasIndex(e => e.ReplacedById);
        entry.HasOne<DocumentEntry>().WithMany().HasForeignKey(e => e.ReplacedById);
        entry.HasOne<OfficialDocument>().WithMany().HasForeignKey(e => e.PaperId);
        entry.HasOne<OutsideBody>().WithMany().HasForeignKey(e => e.IssuerBodyId);
    }
}
