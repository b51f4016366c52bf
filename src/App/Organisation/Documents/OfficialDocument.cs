using System.ComponentModel;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Documents;

/// <summary>A numbered paper of a unit: a plan, a decision. Its number is unique for issuer, year and series (NĐ 30/2020 Đ.15; QĐ 933/QĐ-TLĐ).</summary>
public sealed class OfficialDocument : IOrgScoped, IAudited
{
    public long Id { get; private set; }

    /// <summary>The issuing unit.</summary>
    public required long OrgUnitId { get; init; }

    public required int Year { get; init; }

    [DisplayName("Số"), AsWritten]
    public required int Number { get; init; }

    /// <summary>What follows the number: "QĐ-LĐLĐ".</summary>
    [DisplayName("Ký hiệu")]
    public required string Symbol { get; init; }

    [DisplayName("Ngày văn bản")]
    public required DateOnly Date { get; init; }

    [DisplayName("Trích yếu")]
    public required string Subject { get; init; }

    [DisplayName("Quyền hạn người ký")]
    public string? SignerCapacity { get; init; }

    [DisplayName("Chức vụ người ký")]
    public string? SignerTitle { get; init; }

    [DisplayName("Người ký")]
    public string? SignerName { get; init; }

    [DisplayName("Tệp"), RefersTo(typeof(StoredFile))]
    public long? FileId { get; set; }

    /// <summary>Symbol, subject and signer as they are searched.</summary>
    [NotRecorded]
    public string SearchText
    {
        get => VietText.SearchText($"{Symbol} {Subject} {SignerName}");
        private set { }
    }

    /// <summary>The kind of paper by the abbreviation in its symbol (NĐ 30/2020, annex III): "Quyết định" for QĐ-LĐLĐ.</summary>
    public string Kind => Symbol.Split('-', '/')[0].Trim().ToUpperInvariant() switch
    {
        "QĐ" => "Quyết định",
        "KH" => "Kế hoạch",
        "NQ" => "Nghị quyết",
        "HD" => "Hướng dẫn",
        "TB" => "Thông báo",
        "TTR" => "Tờ trình",
        "BC" => "Báo cáo",
        "CV" => "Công văn",
        "CT" => "Chỉ thị",
        "BB" => "Biên bản",
        _ => "Văn bản",
    };

    /// <summary>Written by a Party body of the unit (its Party committee): number and symbol are joined by a hyphen (HD 36-HD/VPTW).</summary>
    [DisplayName("Văn bản của Đảng")]
    public bool IsParty { get; init; }

    /// <summary>As it is cited: "78/KH-LĐLĐ", of a Party body "98-CV/ĐĐ".</summary>
    public string Citation => Cite(Number, Symbol, IsParty);

    internal static string Cite(int number, string symbol, bool isParty) => $"{number:00}{(isParty ? '-' : '/')}{symbol}";
}

/// <summary>The last number given in one series of one issuer in one year.</summary>
internal sealed class DocumentSeries
{
    public required long OrgUnitId { get; init; }
    public required int Year { get; init; }
    public required string Symbol { get; init; }
    public int Last { get; set; }
}

internal sealed class OfficialDocumentMap : IEntityTypeConfiguration<OfficialDocument>
{
    public void Configure(EntityTypeBuilder<OfficialDocument> document)
    {
        document.ToTable("official_document");
        document.Property(d => d.Symbol).HasMaxLength(40);
        document.Property(d => d.Subject).HasMaxLength(500);
        document.Property(d => d.SearchText).HasMaxLength(700).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        document.Property(d => d.SignerCapacity).HasMaxLength(100);
        document.Property(d => d.SignerTitle).HasMaxLength(100);
        document.Property(d => d.SignerName).HasMaxLength(100);
        document.Ignore(d => d.Citation).Ignore(d => d.Kind);
        document.HasIndex(d => new { d.OrgUnitId, d.Date });
        document.HasIndex(d => new { d.OrgUnitId, d.Year, d.Symbol, d.Number }).IsUnique();
    }
}

internal sealed class DocumentSeriesMap : IEntityTypeConfiguration<DocumentSeries>
{
    public void Configure(EntityTypeBuilder<DocumentSeries> series)
    {
        series.ToTable("document_series");
        series.HasKey(s => new { s.OrgUnitId, s.Year, s.Symbol });
        series.Property(s => s.Symbol).HasMaxLength(40);
    }
}
