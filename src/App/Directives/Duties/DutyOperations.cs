using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Directives.Duties;

public static class DutyOperations
{
    public static readonly OperationKind Set = new("duty.set", "Đặt việc định kỳ");
    public static readonly OperationKind Change = new("duty.change", "Sửa việc định kỳ");
    public static readonly OperationKind Stop = new("duty.stop", "Thôi việc định kỳ");
    public static readonly OperationKind Raise = new("duty.raise", "Việc định kỳ đến kỳ");
    public static readonly OperationKind Measured = new("assignment.tie", "Đặt việc tự đo theo chỉ tiêu");
}
