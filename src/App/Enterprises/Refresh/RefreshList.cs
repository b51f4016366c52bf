using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>Whose list it is.</summary>
public enum Office
{
    [Description("Cơ quan thuế")]
    Tax,

    [Description("Bảo hiểm xã hội")]
    Insurance,

    [Description("Cơ quan lao động")]
    Labour,

    [Description("Cơ quan khác")]
    Other,
}

public enum RefreshState
{
    /// <summary>Compared; nobody is asked to do anything yet.</summary>
    [Description("Chạy thử")]
    Tried,

    [Description("Đã giao việc")]
    Open,

    [Description("Đã hoàn tác")]
    Undone,
}

/// <summary>A list of another office, compared with the register as of a day. What differs are its items; nothing enters the register but by accepting them.</summary>
[DisplayName("Danh sách đối chiếu")]
public sealed class RefreshList : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Danh sách của"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    public required long FileId { get; init; }

    [DisplayName("Tệp")]
    public required string FileName { get; init; }

    [DisplayName("Nguồn")]
    public required Office Office { get; init; }

    /// <summary>The day of which the list tells.</summary>
    [DisplayName("Số liệu ngày")]
    public required DateOnly Day { get; init; }

    /// <summary>The least number of workers of an employer that is to have a union, by which crossings are told.</summary>
    [DisplayName("Ngưỡng lao động")]
    public required int Threshold { get; init; }

    /// <summary>The list names every employer of the area: one with a tax code that is missing has closed.</summary>
    [DisplayName("Danh sách đầy đủ")]
    public bool IsWhole { get; init; }

    public required string SentBy { get; init; }
    public required DateTime SentAt { get; init; }

    [DisplayName("Tình trạng")]
    public RefreshState State { get; set; } = RefreshState.Tried;

    [DisplayName("Dòng đọc được")]
    public int Rows { get; set; }

    /// <summary>Lines of employers in the register.</summary>
    [DisplayName("Khớp sổ")]
    public int Matched { get; set; }

    /// <summary>Lines of employers that other units look after, and lines that may be of several.</summary>
    public int Elsewhere { get; set; }

    /// <summary>Differences that were dismissed before, or wait in another list.</summary>
    public int Known { get; set; }

    public int Faulty { get; set; }

    /// <summary>What is to be said of the first lines that cannot be read, one a line.</summary>
    [NotRecorded]
    public string Notes { get; set; } = "";

    public int Version { get; set; }

    /// <summary>How the counts it brings are cited in the history of an employer.</summary>
    public string Source => $"{Labels.Of(Office)}: {FileName}";
}

internal sealed class RefreshListMap : IEntityTypeConfiguration<RefreshList>
{
    public void Configure(EntityTypeBuilder<RefreshList> list)
    {
        list.ToTable("refresh_list");
        list.Property(l => l.FileName).HasMaxLength(150);
        list.Property(l => l.SentBy).HasMaxLength(200);
        list.Ignore(l => l.Source);
        list.HasIndex(l => new { l.OrgUnitId, l.SentAt });
    }
}

/// <summary>How many workers a list says that an employer of the register has; for the comparison of sources, whether or not somebody accepts it.</summary>
public sealed class ReportedCount : IOrgScoped
{
    public long Id { get; private set; }
    public required long ListId { get; init; }
    public required long EnterpriseId { get; init; }
    public required long OrgUnitId { get; init; }
    public required Office Office { get; init; }
    public required DateOnly Day { get; init; }
    public required int Total { get; init; }
}

internal sealed class ReportedCountMap : IEntityTypeConfiguration<ReportedCount>
{
    public void Configure(EntityTypeBuilder<ReportedCount> count)
    {
        count.ToTable("refresh_count");
        count.HasIndex(c => c.EnterpriseId);
        count.HasIndex(c => c.ListId);
        count.HasOne<RefreshList>().WithMany().HasForeignKey(c => c.ListId);
    }
}

internal sealed class NamesOfLists(Platform.Data.AppDbContext db) : INames
{
    public Type Of => typeof(RefreshList);

    public string Unknown => "danh sách của đơn vị khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<RefreshList>().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.FileName, cancel);
}
