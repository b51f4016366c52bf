using System.ComponentModel;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>What the columns of an edit sheet hold, by the words of their header.</summary>
public enum SheetField
{
    [Description("Họ và tên")]
    FullName,

    [Description("Ngày sinh")]
    Born,

    [Description("Giới tính")]
    Sex,

    [Description("Số định danh")]
    CitizenId,

    [Description("Số giấy tờ khác")]
    OtherId,

    [Description("Ngày cấp căn cước")]
    IdIssuedOn,

    [Description("Điện thoại")]
    Phone,

    [Description("Thư điện tử")]
    Email,

    [Description("Nơi ở")]
    Address,

    [Description("Vị trí công việc")]
    JobTitle,

    [Description("Ngày vào công đoàn")]
    UnionSince,

    [Description("Chức vụ công đoàn")]
    Position,

    [Description("Số thẻ")]
    CardNumber,

    [Description("Ghi chú")]
    Note,

    [Description("Công đoàn cơ sở")]
    Union,

    /// <summary>The day of admission of a row that is added.</summary>
    [Description("Ngày kết nạp")]
    AdmittedOn,

    [Description("Thôi sinh hoạt")]
    Ending,

    [Description("Thôi từ ngày")]
    EndedOn,

    [Description("Lý do thôi")]
    EndReason,
}

/// <summary>The columns of an edit sheet from left to right.</summary>
internal static class SheetColumns
{
    /// <summary>The header of the hidden column by which rows are known again.</summary>
    public const string KeyTitle = "Khóa dòng";

    public static readonly IReadOnlyList<(SheetField Field, double Width)> All =
    [
        (SheetField.FullName, 24), (SheetField.Born, 12), (SheetField.Sex, 9), (SheetField.CitizenId, 15), (SheetField.Phone, 14), (SheetField.JobTitle, 20),
        (SheetField.Position, 18), (SheetField.CardNumber, 14), (SheetField.UnionSince, 13), (SheetField.OtherId, 14), (SheetField.IdIssuedOn, 13), (SheetField.Email, 22),
        (SheetField.Address, 28), (SheetField.Note, 22), (SheetField.Union, 48), (SheetField.AdmittedOn, 13), (SheetField.Ending, 20), (SheetField.EndedOn, 13), (SheetField.EndReason, 24),
    ];

    /// <summary>What is kept of a person; the others say what is to be done with the row.</summary>
    public static readonly IReadOnlyList<SheetField> Kept = [.. All.Select(c => c.Field).Where(f => f < SheetField.Union)];
}
