using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Identity.Notices;

/// <summary>One sentence to one account, with the page where it can do something about it.</summary>
public sealed class Notice
{
    public long Id { get; private set; }
    public required long AccountId { get; init; }
    public required string Title { get; init; }

    /// <summary>A path of this site: "/thanh-lap/12".</summary>
    public required string? Link { get; init; }

    public required DateTime At { get; init; }
    public DateTime? ReadAt { get; set; }
}

internal sealed class NoticeMap : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notice");
        notice.Property(n => n.Title).HasMaxLength(300);
        notice.Property(n => n.Link).HasMaxLength(300);
        notice.HasIndex(n => new { n.AccountId, n.ReadAt });
        notice.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
    }
}
