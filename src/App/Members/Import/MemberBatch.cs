using System.ComponentModel;
using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Import;

public enum BatchState
{
    /// <summary>Read and checked; nothing is in the register.</summary>
    [Description("Chạy thử")]
    Tried,

    /// <summary>Waiting for its turn, or being written.</summary>
    [Description("Đang nhập")]
    Running,

    [Description("Đã nhập")]
    Done,

    [Description("Đã hoàn tác")]
    Undone,
}

/// <summary>One file of members: a dry run until it is carried out, afterwards the record of where its people came from.</summary>
[DisplayName("Lô nhập")]
public sealed class MemberBatch : IOrgScoped, IAudited
{
    public long Id { get; private set; }

    /// <summary>The unit whose list it is: a grassroots union, or one above whose lines name their unions.</summary>
    [DisplayName("Danh sách của"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    public required long FileId { get; init; }

    [DisplayName("Tệp")]
    public required string FileName { get; init; }

    /// <summary>The day of admission of lines that give none.</summary>
    [DisplayName("Ngày vào của dòng không ghi ngày")]
    public required DateOnly DefaultDay { get; init; }

    /// <summary>Whether its columns on membership of the Party are taken: whoever sent it may write that.</summary>
    [NotRecorded]
    public bool WithParty { get; init; }

    public long? AccountId { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTime UploadedAt { get; init; }

    [DisplayName("Tình trạng")]
    public BatchState State { get; set; } = BatchState.Tried;

    [DisplayName("Dòng đọc được")]
    public int Rows { get; set; }

    /// <summary>What the reader told of the file as a whole, as JSON (<see cref="Reading.ListSummary"/> and the tally of findings).</summary>
    [NotRecorded]
    public string Summary { get; set; } = "{}";

    /// <summary>Why the last attempt to carry it out came to nothing.</summary>
    [NotRecorded]
    public string? StoppedBecause { get; set; }

    /// <summary>When it was carried out, and by whom.</summary>
    public DateTime? DoneAt { get; set; }

    [DisplayName("Người nhập")]
    public string? DoneBy { get; set; }

    [DisplayName("Đã nhập")]
    public int Imported { get; set; }

    public DateTime? UndoneAt { get; set; }

    [DisplayName("Người hoàn tác")]
    public string? UndoneBy { get; set; }

    [DisplayName("Đã gỡ")]
    public int Reversed { get; set; }

    [DisplayName("Giữ vì đã sửa sau khi nhập")]
    public int Kept { get; set; }

    [DisplayName("Không gỡ được")]
    public int Stuck { get; set; }

    /// <summary>The SHA-256 of the lines that were written: they stand beside the history, and this in it.</summary>
    [DisplayName("Dấu kiểm của các dòng")]
    public string? Seal { get; set; }

    /// <summary>"N-0412", as officers speak of it.</summary>
    public string Number => NumberOf(Id);

    public static string NumberOf(long id) => "N-" + id.ToString("0000", CultureInfo.InvariantCulture);
}

internal sealed class MemberBatchMap : IEntityTypeConfiguration<MemberBatch>
{
    public void Configure(EntityTypeBuilder<MemberBatch> batch)
    {
        batch.ToTable("member_batch");
        batch.Property(b => b.FileName).HasMaxLength(200);
        batch.Property(b => b.UploadedBy).HasMaxLength(200);
        batch.Property(b => b.DoneBy).HasMaxLength(200);
        batch.Property(b => b.UndoneBy).HasMaxLength(200);
        batch.Property(b => b.StoppedBecause).HasMaxLength(500);
        batch.Property(b => b.Seal).HasMaxLength(64);
        batch.Ignore(b => b.Number);
        batch.HasIndex(b => new { b.OrgUnitId, b.UploadedAt });
    }
}
