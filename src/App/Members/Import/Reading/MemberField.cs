using System.ComponentModel;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>What a column of a members' list may hold. A column of religion is none of them: it is told apart and never taken.</summary>
public enum MemberField
{
    [Description("Họ và tên")]
    FullName,

    [Description("Họ và tên đệm")]
    FamilyName,

    [Description("Tên")]
    GivenName,

    [Description("Ngày sinh")]
    BirthDate,

    [Description("Sinh ngày")]
    BirthDay,

    [Description("Sinh tháng")]
    BirthMonth,

    [Description("Năm sinh")]
    BirthYear,

    [Description("Giới tính")]
    Sex,

    [Description("Số định danh")]
    CitizenId,

    [Description("Số giấy tờ cũ")]
    OldId,

    [Description("Điện thoại")]
    Phone,

    [Description("Thư điện tử")]
    Email,

    [Description("Ngày vào công đoàn")]
    JoinedOn,

    [Description("Ngày cấp căn cước")]
    IdIssuedOn,

    [Description("Địa chỉ")]
    Address,

    [Description("Dân tộc")]
    Ethnicity,

    [Description("Đảng viên")]
    PartyMember,

    [Description("Ngày vào Đảng")]
    PartyJoinedOn,

    [Description("Ngày vào Đảng chính thức")]
    PartyOfficialOn,

    [Description("Chức vụ công đoàn")]
    Position,

    [Description("Vị trí công việc")]
    JobTitle,

    [Description("Số thẻ đoàn viên")]
    CardNumber,

    [Description("Công đoàn cơ sở")]
    Unit,

    [Description("Ghi chú")]
    Note,
}
