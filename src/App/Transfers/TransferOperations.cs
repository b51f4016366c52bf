using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Transfers;

public static class TransferOperations
{
    public static readonly OperationKind Propose = new("transfer.propose", "Đề nghị chuyển sinh hoạt");
    public static readonly OperationKind Ask = new("transfer.ask", "Xin chuyển đoàn viên về đơn vị");
    public static readonly OperationKind Accept = new("transfer.accept", "Xác nhận chuyển sinh hoạt, đủ hai bên");
    public static readonly OperationKind Refuse = new("transfer.refuse", "Không nhận đề nghị chuyển sinh hoạt");
    public static readonly OperationKind Withdraw = new("transfer.withdraw", "Rút đề nghị chuyển sinh hoạt");
    public static readonly OperationKind Remind = new("transfer.remind", "Nhắc hạn chuyển sinh hoạt");
}
