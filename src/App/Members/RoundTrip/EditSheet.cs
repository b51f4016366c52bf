using System.ComponentModel;
using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.RoundTrip;

public enum EditSheetState
{
    [Description("Đang sửa ngoài sổ")]
    Taken,

    [Description("Đã gửi về, chờ ghi")]
    Returned,

    [Description("Đã ghi vào sổ")]
    Done,
}

/// <summary>A unit's list that has left as a workbook to be corrected and sent back. It keeps what it said when it left, so that afterwards
/// a change made in the workbook is told from one made in the register meanwhile.</summary>
[DisplayName("Bảng sửa")]
public sealed class EditSheet : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Danh sách của"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Người lấy")]
    public required string TakenBy { get; init; }

    public required DateTime TakenAt { get; init; }

    /// <summary>With it the keys of the rows are made, so that nobody can make one for a row that was not given out.</summary>
    [NotRecorded]
    public required byte[] Secret { get; init; }

    [DisplayName("Số người")]
    public required int People { get; init; }

    /// <summary>What the rows said when the workbook left (<see cref="SheetLine"/>), as JSON; empty once it is too old to come back.</summary>
    [NotRecorded]
    public string Lines { get; set; } = "[]";

    [DisplayName("Tình trạng")]
    public EditSheetState State { get; set; } = EditSheetState.Taken;

    [DisplayName("Tệp gửi về")]
    public string? FileName { get; set; }

    /// <summary>The rows of the workbook that came back (<see cref="ReturnedTable"/>), as JSON.</summary>
    [NotRecorded]
    public string? Rows { get; set; }

    public DateTime? ReturnedAt { get; set; }

    [DisplayName("Người gửi về")]
    public string? ReturnedBy { get; set; }

    public DateTime? DoneAt { get; set; }

    [DisplayName("Người ghi")]
    public string? DoneBy { get; set; }

    [DisplayName("Đã sửa")]
    public int Changed { get; set; }

    [DisplayName("Đã kết nạp")]
    public int Added { get; set; }

    [DisplayName("Đã ghi thôi")]
    public int Ended { get; set; }

    public int Version { get; set; }

    /// <summary>"B-0012", as it stands on the workbook.</summary>
    public string Number => "B-" + Id.ToString("0000", CultureInfo.InvariantCulture);
}

internal sealed class EditSheetMap : IEntityTypeConfiguration<EditSheet>
{
    public void Configure(EntityTypeBuilder<EditSheet> sheet)
    {
        sheet.ToTable("edit_sheet");
        sheet.Property(s => s.TakenBy).HasMaxLength(200);
        sheet.Property(s => s.Secret).HasMaxLength(32);
        sheet.Property(s => s.FileName).HasMaxLength(200);
        sheet.Property(s => s.ReturnedBy).HasMaxLength(200);
        sheet.Property(s => s.DoneBy).HasMaxLength(200);
        sheet.Ignore(s => s.Number);
        sheet.HasIndex(s => new { s.OrgUnitId, s.TakenAt });
    }
}
