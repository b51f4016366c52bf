using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Organisation;

public static class OrganisationOperations
{
    public static readonly OperationKind OpenUnit = new("unit.open", "Mở đơn vị");
    public static readonly OperationKind MoveUnit = new("unit.move", "Chuyển đơn vị về công đoàn cấp trên khác");
    public static readonly OperationKind RenameUnit = new("unit.rename", "Đổi tên đơn vị");
    public static readonly OperationKind CloseUnit = new("unit.close", "Kết thúc đơn vị");
    public static readonly OperationKind IssueDocument = new("document.issue", "Ban hành văn bản");
}
