using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Register;

/// <summary>The text of a document, paragraph by paragraph, as it is searched and shown beside what was read in it.</summary>
public sealed class DocumentLine : IOrgScoped
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long EntryId { get; init; }

    /// <summary>From 1; blank lines of the paper are counted and not kept.</summary>
    public required int Line { get; init; }

    public required string Text { get; init; }

    public required string SearchText { get; init; }

    /// <summary>A line as it is kept. A row of a table keeps the blank cell that it begins with, or its figures would stand under other heads.</summary>
    internal static string Kept(string line)
    {
        var bare = line.Trim();
        return TextTable.IsRow(bare) ? string.Join('\t', line.TrimEnd().Split('\t').Select(cell => VietText.Nfc(cell.Trim()))) : VietText.Nfc(bare);
    }
}

internal sealed class DocumentLineMap : IEntityTypeConfiguration<DocumentLine>
{
    public void Configure(EntityTypeBuilder<DocumentLine> line)
    {
        line.ToTable("document_line");
        line.Property(l => l.SearchText).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        line.HasIndex(l => new { l.EntryId, l.Line }).IsUnique();
        line.HasOne<DocumentEntry>().WithMany().HasForeignKey(l => l.EntryId);
    }
}
