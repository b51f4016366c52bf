using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Steering;

public static class SteeringOperations
{
    public static readonly OperationKind Found = new("steering.found", "Lập ban chỉ đạo");
    public static readonly OperationKind AddMember = new("steering.add-member", "Thêm thành viên ban chỉ đạo");
    public static readonly OperationKind EndMember = new("steering.end-member", "Thôi thành viên ban chỉ đạo");
    public static readonly OperationKind Give = new("steering.give", "Giao việc trong ban chỉ đạo");
    public static readonly OperationKind Done = new("steering.done", "Ghi kết quả việc của ban chỉ đạo");
    public static readonly OperationKind Remind = new("steering.remind", "Nhắc việc của ban chỉ đạo");
    public static readonly OperationKind NameFocal = new("steering.name-focal", "Cử cán bộ đầu mối");
}
