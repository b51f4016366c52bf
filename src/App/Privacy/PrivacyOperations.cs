using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Privacy;

public static class PrivacyOperations
{
    public static readonly OperationKind MakeCode = new("privacy.make-code", "Làm mã xem dữ liệu của mình");
    public static readonly OperationKind RevokeCode = new("privacy.revoke-code", "Hủy mã xem dữ liệu của mình");
    public static readonly OperationKind WrongBirth = new("privacy.confirm", "Nhập sai ngày sinh ở trang mở bằng mã xem dữ liệu");
    public static readonly OperationKind Ask = new("privacy.ask", "Gửi yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind TakeBack = new("privacy.take-back", "Rút yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind Acknowledge = new("privacy.acknowledge", "Phản hồi đã nhận yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind Extend = new("privacy.extend", "Gia hạn trả lời yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind CarryOut = new("privacy.carry-out", "Thực hiện yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind Refuse = new("privacy.refuse", "Không thực hiện yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind Erase = new("privacy.erase", "Xóa dữ liệu không còn cần");
    public static readonly OperationKind Purge = new("privacy.purge", "Xóa dữ liệu hết thời hạn lưu");
    public static readonly OperationKind Copy = new("privacy.copy", "Lập bản sao dữ liệu theo yêu cầu");
    public static readonly OperationKind Remind = new("privacy.remind", "Nhắc hạn yêu cầu về dữ liệu cá nhân");
    public static readonly OperationKind RecordBreach = new("privacy.breach-record", "Ghi sự cố dữ liệu cá nhân");
    public static readonly OperationKind ChangeBreach = new("privacy.breach-change", "Cập nhật sự cố dữ liệu cá nhân");
    public static readonly OperationKind CloseBreach = new("privacy.breach-close", "Kết thúc sự cố dữ liệu cá nhân");
    public static readonly OperationKind FirstPurposes = new("privacy.first-purposes", "Nạp mục đích xử lý ban đầu");
    public static readonly OperationKind AddPurpose = new("privacy.purpose-add", "Ghi mục đích xử lý dữ liệu");
    public static readonly OperationKind EndPurpose = new("privacy.purpose-end", "Kết thúc mục đích xử lý dữ liệu");
    public static readonly OperationKind ExportViews = new("privacy.export-views", "Tải nhật ký xem dữ liệu");
}
