using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Joining;

public static class JoiningOperations
{
    public static readonly OperationKind OpenCode = new("joining.open-code", "Mở mã nhận đơn");
    public static readonly OperationKind RenewCode = new("joining.renew-code", "Đổi mã nhận đơn");
    public static readonly OperationKind CloseCode = new("joining.close-code", "Đóng mã nhận đơn");
    public static readonly OperationKind ChangeCode = new("joining.change-code", "Đổi hạn nhận đơn");
    public static readonly OperationKind Apply = new("joining.apply", "Nộp đơn gia nhập");
    public static readonly OperationKind Withdraw = new("joining.withdraw", "Rút đơn gia nhập");
    public static readonly OperationKind Accept = new("joining.accept", "Nhận đơn gia nhập");
    public static readonly OperationKind Refuse = new("joining.refuse", "Không nhận đơn gia nhập");
    public static readonly OperationKind CardPattern = new("joining.card-pattern", "Đặt mẫu số thẻ đoàn viên");
    public static readonly OperationKind Open = new("joining.open", "Mở đơn gia nhập");
    public static readonly OperationKind Export = new("joining.export", "Tải danh sách đơn gia nhập");
}
