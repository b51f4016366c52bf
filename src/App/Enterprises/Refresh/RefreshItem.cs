using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>In what a list differs from the register; each proposes one act.</summary>
public enum RefreshKind
{
    [Description("Mới")]
    New,

    [Description("Ngừng hoạt động, còn công đoàn")]
    ClosedWithUnion,

    [Description("Ngừng hoạt động")]
    Closed,

    [Description("Hoạt động trở lại")]
    Reopened,

    [Description("Vượt ngưỡng lao động")]
    CrossedUp,

    [Description("Xuống dưới ngưỡng")]
    CrossedDown,

    [Description("Chuyển địa bàn")]
    Moved,

    [Description("Đổi tên")]
    Renamed,
}

public enum RefreshDecision
{
    /// <summary>The list has not been handed out.</summary>
    [Description("Chưa giao")]
    Drafted,

    [Description("Chờ xem")]
    Waiting,

    [Description("Đã nhận")]
    Accepted,

    [Description("Bỏ qua")]
    Dismissed,

    [Description("Đã hoàn tác")]
    Undone,

    /// <summary>The list was undone, and what was accepted has been changed since: it stays.</summary>
    [Description("Giữ vì đã sửa sau khi nhận")]
    Kept,

    /// <summary>The list was undone before anybody had decided.</summary>
    [Description("Đã rút")]
    Withdrawn,
}

/// <summary>One difference of a list, and what the unit responsible has decided about it.</summary>
[DisplayName("Việc đối chiếu")]
public sealed class RefreshItem : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Danh sách"), RefersTo(typeof(RefreshList))]
    public long ListId { get; internal set; }

    /// <summary>The unit that decides: the one in charge, or above both where the charge changes.</summary>
    public required long OrgUnitId { get; set; }

    [DisplayName("Loại")]
    public required RefreshKind Kind { get; init; }

    /// <summary>None of a new employer that nobody has accepted.</summary>
    public long? EnterpriseId { get; set; }

    /// <summary>The line of the file; 0 of an employer that is missing in it.</summary>
    public required int Row { get; init; }

    [DisplayName("Doanh nghiệp")]
    public required string Name { get; init; }

    public string? TaxCode { get; init; }
    public string? Place { get; init; }
    public string? Address { get; init; }
    public string? Trade { get; init; }
    public Ownership? Ownership { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }

    /// <summary>The unit to be in charge of a new or moved employer.</summary>
    public long? UnitId { get; init; }

    public int? Workers { get; init; }
    public int? WorkersBefore { get; init; }

    /// <summary>What the register said: the former name or place.</summary>
    public string? Was { get; init; }

    /// <summary>The same of the same difference in any list: what was dismissed once is not proposed again.</summary>
    [NotRecorded]
    public required string Fingerprint { get; init; }

    [DisplayName("Quyết định")]
    public RefreshDecision Decision { get; set; } = RefreshDecision.Drafted;

    [DisplayName("Người quyết định")]
    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>What the register said of what was changed (<see cref="RefreshJournal"/>), as JSON.</summary>
    [NotRecorded]
    public string? Before { get; set; }

    public int Version { get; set; }
}

internal sealed class RefreshItemMap : IEntityTypeConfiguration<RefreshItem>
{
    public void Configure(EntityTypeBuilder<RefreshItem> item)
    {
        item.ToTable("refresh_item");
        item.Property(i => i.Name).HasMaxLength(EnterpriseFacts.LongestName);
        item.Property(i => i.TaxCode).HasMaxLength(14);
        item.Property(i => i.Place).HasMaxLength(EnterpriseFacts.LongestPlace);
        item.Property(i => i.Address).HasMaxLength(EnterpriseFacts.LongestAddress);
        item.Property(i => i.Trade).HasMaxLength(EnterpriseFacts.LongestTrade);
        item.Property(i => i.ContactName).HasMaxLength(EnterpriseFacts.LongestContact);
        item.Property(i => i.ContactPhone).HasMaxLength(20);
        item.Property(i => i.Was).HasMaxLength(EnterpriseFacts.LongestName);
        item.Property(i => i.Fingerprint).HasMaxLength(32);
        item.Property(i => i.DecidedBy).HasMaxLength(200);
        item.HasIndex(i => new { i.ListId, i.Decision });
        item.HasIndex(i => new { i.OrgUnitId, i.Decision, i.Id });
        item.HasIndex(i => new { i.Decision, i.Fingerprint });
        item.HasOne<RefreshList>().WithMany().HasForeignKey(i => i.ListId);
    }
}
