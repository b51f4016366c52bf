using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Register;

internal sealed class DocumentCitationMap : IEntityTypeConfiguration<DocumentCitation>
{
    public void Configure(EntityTypeBuilder<DocumentCitation> citation)
    {
        citation.ToTable("document_citation");
        citation.Property(c => c.Number).HasMaxLength(60);
        citation.Property(c => c.Type).HasMaxLength(60);
        citation.Property(c => c.Date).HasMaxLength(10);
        citation.Property(c => c.Issuer).HasMaxLength(300);
        citation.Property(c => c.Subject).HasMaxLength(1000);
        citation.Property(c => c.As).HasMaxLength(20);
        citation.Property(c => c.Key).HasMaxLength(120);
        citation.Ignore(c => c.Whole);
        citation.HasIndex(c => c.EntryId);
        citation.HasIndex(c => c.Key);
        citation.HasOne<DocumentEntry>().WithMany().HasForeignKey(c => c.EntryId);
    }
}

internal sealed class DocumentFigureMap : IEntityTypeConfiguration<DocumentFigure>
{
    public void Configure(EntityTypeBuilder<DocumentFigure> figure)
    {
        figure.ToTable("document_figure");
        figure.Property(f => f.Path).HasMaxLength(40);
        figure.Property(f => f.Unit).HasMaxLength(100);
        figure.Property(f => f.Comparator).HasMaxLength(40);
        figure.Property(f => f.From).HasMaxLength(10);
        figure.Property(f => f.To).HasMaxLength(10);
        figure.Property(f => f.Threshold).HasMaxLength(100);
        figure.Property(f => f.Column).HasMaxLength(32);
        figure.Ignore(f => f.Whole);
        figure.HasIndex(f => f.EntryId);
        figure.HasIndex(f => f.PlanId);
        figure.HasOne<DocumentEntry>().WithMany().HasForeignKey(f => f.EntryId);
        figure.HasOne<Targets.TargetPlan>().WithMany().HasForeignKey(f => f.PlanId);
    }
}

internal sealed class DirectiveTaskMap : IEntityTypeConfiguration<DirectiveTask>
{
    public void Configure(EntityTypeBuilder<DirectiveTask> task)
    {
        task.ToTable("directive_task");
        task.Property(t => t.Path).HasMaxLength(40);
        task.Property(t => t.Lead).HasMaxLength(2000);
        task.Property(t => t.With).HasMaxLength(2000);
        task.Property(t => t.Follow).HasMaxLength(2000);
        task.Property(t => t.Recurrence).HasMaxLength(100);
        task.Property(t => t.ReportTo).HasMaxLength(300);
        task.Ignore(t => t.Whole);
        task.HasIndex(t => t.EntryId);
        task.HasOne<DocumentEntry>().WithMany().HasForeignKey(t => t.EntryId);
    }
}

internal sealed class DocumentDoubtMap : IEntityTypeConfiguration<DocumentDoubt>
{
    public void Configure(EntityTypeBuilder<DocumentDoubt> doubt)
    {
        doubt.ToTable("document_doubt");
        doubt.Property(d => d.What).HasMaxLength(40);
        doubt.Ignore(d => d.Whole);
        doubt.HasIndex(d => d.EntryId);
        doubt.HasOne<DocumentEntry>().WithMany().HasForeignKey(d => d.EntryId);
    }
}
