using System.ComponentModel.DataAnnotations;
using DoanKet.App.Organisation.Changes;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>The decision an act rests on, as the officer types it from the paper.</summary>
internal sealed class DecisionInput
{
    [Display(Name = "Đơn vị ban hành"), Required(ErrorMessage = "Chọn đơn vị ban hành")]
    public long? IssuerId { get; set; }

    [Display(Name = "Số"), Required(ErrorMessage = "Nhập số văn bản"), Range(1, 99_999, ErrorMessage = "Số văn bản từ 1 trở lên")]
    public int? Number { get; set; }

    [Display(Name = "Ký hiệu"), Required(ErrorMessage = "Nhập ký hiệu, như QĐ-LĐLĐ"), StringLength(40, ErrorMessage = "Ký hiệu dài nhất 40 chữ")]
    public string Symbol { get; set; } = "QĐ-LĐLĐ";

    [Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? DocumentDate { get; set; }

    [Display(Name = "Chức vụ người ký"), StringLength(100, ErrorMessage = "Chức vụ dài nhất 100 chữ")]
    public string? SignerTitle { get; set; }

    [Display(Name = "Người ký"), Required(ErrorMessage = "Nhập họ tên người ký"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string SignerName { get; set; } = "";

    [Display(Name = "Có hiệu lực từ"), Required(ErrorMessage = "Nhập ngày có hiệu lực")]
    public DateOnly? EffectiveOn { get; set; }

    [Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string Reason { get; set; } = "";

    public Grounds ToGrounds() => new(IssuerId!.Value, Number!.Value, Symbol.Trim(), DocumentDate!.Value, SignerTitle, SignerName.Trim(), EffectiveOn!.Value, Reason.Trim());
}
