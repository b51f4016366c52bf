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
