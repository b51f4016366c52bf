using System.ComponentModel;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>What the columns of a round's workbook hold, by the words of their header, from left to right.</summary>
public enum SurveyColumn
{
    [Description("Doanh nghiệp")]
    Name,

    [Description("Mã số thuế")]
    TaxCode,

    [Description("Địa bàn")]
    Place,

    [Description("Đơn vị phụ trách")]
    Unit,

    [Description("Kết quả")]
    Outcome,

    [Description("Tổng số lao động")]
    Total,

    [Description("Lao động nữ")]
    Women,

    [Description("Đóng BHXH")]
    Insured,

    [Description("Mức sẵn sàng")]
    Readiness,

    [Description("Thái độ của chủ doanh nghiệp")]
    Attitude,

    [Description("Khó khăn 1")]
    Obstacle1,

    [Description("Khó khăn 2")]
    Obstacle2,

    [Description("Khó khăn 3")]
    Obstacle3,

    [Description("Ngành kinh tế")]
    Sector,

    [Description("Loại hình")]
    Ownership,

    [Description("Người liên hệ")]
    ContactName,

    [Description("Điện thoại")]
    ContactPhone,

    [Description("Ghi chú")]
    Note,

    [Description("Ngày khảo sát")]
    SurveyedOn,

    [Description("Người khảo sát")]
    Officer,
}
