using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Refresh;

public static class RefreshOperations
{
    public static readonly OperationKind Try = new("refresh.try", "Đối chiếu danh sách doanh nghiệp");
    public static readonly OperationKind Open = new("refresh.open", "Giao việc đối chiếu");
    public static readonly OperationKind Accept = new("refresh.accept", "Nhận việc đối chiếu");
    public static readonly OperationKind Dismiss = new("refresh.dismiss", "Bỏ qua việc đối chiếu");
    public static readonly OperationKind Undo = new("refresh.undo", "Hoàn tác danh sách đối chiếu");
}
