using System.ComponentModel;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Assignments;

/// <summary>One act of giving a task to units: to 3,500 at once, or to one.</summary>
[DisplayName("Đợt giao việc")]
public sealed class FanOut : IOrgScoped, IAudited
{
    public long Id { get; private set; }

    /// <summary>The unit that gives.</summary>
    public required long OrgUnitId { get; init; }

    /// <summary>The document that the task comes from; none for a task given without one.</summary>
    [RefersTo(typeof(DocumentEntry))]
    public long? EntryId { get; init; }

    public long? TaskId { get; init; }

    /// <summary>The assignment of the giver's own that it hands down.</summary>
    public long? HandsDownId { get; init; }

    [DisplayName("Nội dung"), NamesPart]
    public required string Text { get; init; }

    [DisplayName("Hạn")]
    public DateOnly? Due { get; init; }

    [DisplayName("Ngày giao")]
    public required DateOnly On { get; init; }

    /// <summary>How many assignments it made.</summary>
    [DisplayName("Số đơn vị")]
    public required int Units { get; init; }

    /// <summary>Who gave it; none for what came up by itself.</summary>
    [DisplayName("Người giao")]
    public string? By { get; init; }

    /// <summary>Kept here and not with each assignment: the same words for 3,500 of them.</summary>
    [NotRecorded]
    public string SearchText
    {
        get => VietText.SearchText(Text);
        private set { }
    }
}

internal sealed class FanOutMap : IEntityTypeConfiguration<FanOut>
{
    public void Configure(EntityTypeBuilder<FanOut> fan)
    {
        fan.ToTable("fan_out");
        fan.Property(f => f.Text).HasMaxLength(4000);
        fan.Property(f => f.By).HasMaxLength(200);
        fan.Property(f => f.SearchText).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        fan.HasIndex(f => f.EntryId);
        fan.HasIndex(f => f.OrgUnitId);
        fan.HasOne<DocumentEntry>().WithMany().HasForeignKey(f => f.EntryId);
        fan.HasOne<DirectiveTask>().WithMany().HasForeignKey(f => f.TaskId);
    }
}
