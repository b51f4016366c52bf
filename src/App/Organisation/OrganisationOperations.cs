using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Organisation;

public static class OrganisationOperations
{
    public static readonly OperationKind OpenUnit = new("unit.open", "Mở đơn vị");
    public static readonly OperationKind MoveUnit = new("unit.move", "Chuyển đơn vị về công đoàn cấp trên khác");
    public static readonly OperationKind RenameUnit = new("unit.rename", "Đổi tên đơn vị");
    public static readonly OperationKind CloseUnit = new("unit.close", "Kết thúc đơn vị");
    public static readonly OperationKind WithdrawChange = new("unit.withdraw-change", "Bỏ việc đang chờ ngày");
    public static readonly OperationKind ChangeNotDone = new("unit.change-not-done", "Việc đến ngày chưa thực hiện được");
    public static readonly OperationKind IssueDocument = new("document.issue", "Ban hành văn bản");
    public static readonly OperationKind EnterDocument = new("document.enter", "Vào sổ văn bản đã có");
    public static readonly OperationKind EnterBody = new("body.enter", "Thêm cơ quan ngoài công đoàn");
    public static readonly OperationKind ChangeBody = new("body.change", "Sửa cơ quan ngoài công đoàn");
    public static readonly OperationKind SeatOfficer = new("officer.seat", "Bổ sung ban chấp hành");
    public static readonly OperationKind EndSeat = new("officer.end", "Thôi giữ chức vụ");
}
