using System.ComponentModel;

namespace DoanKet.App.Directives.Register;

public enum DocumentWay
{
    [Description("Văn bản đến")]
    Incoming,

    [Description("Văn bản đi")]
    Outgoing,
}

/// <summary>How widely a document may be known. From <see cref="Secret"/> on it is a state secret (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8).</summary>
public enum Secrecy
{
    [Description("Thường")]
    Open,

    [Description("Lưu hành nội bộ")]
    Internal,

    [Description("Mật")]
    Secret,

    [Description("Tối mật")]
    HighlySecret,

    [Description("Tuyệt mật")]
    TopSecret,
}

/// <summary>NĐ 30/2020/NĐ-CP, Điều 8: độ khẩn.</summary>
public enum Urgency
{
    [Description("Thường")]
    Normal,

    [Description("Khẩn")]
    Urgent,

    [Description("Thượng khẩn")]
    VeryUrgent,

    [Description("Hỏa tốc")]
    Immediate,
}

/// <summary>In whose layout a document of our own is written.</summary>
public enum PaperLayout
{
    /// <summary>Union (QĐ 933/QĐ-TLĐ, NĐ 30/2020/NĐ-CP).</summary>
    [Description("Văn bản của công đoàn")]
    Union,

    /// <summary>Party (QĐ 399-QĐ/TW, HD 36-HD/VPTW).</summary>
    [Description("Văn bản của Đảng")]
    Party,
}

/// <summary>What a document is on a day.</summary>
public enum DocumentState
{
    [Description("Dự thảo")]
    Draft,

    [Description("Đã ban hành, chưa có hiệu lực")]
    Issued,

    [Description("Có hiệu lực")]
    InForce,

    [Description("Đã thay thế")]
    Replaced,

    /// <summary>No longer in force, and nothing took its place.</summary>
    [Description("Hết hiệu lực")]
    Expired,
}
