using DoanKet.App.Platform.Operations;

namespace DoanKet.App.PartyReferral;

public static class PartyOperations
{
    public static readonly OperationKind Recommend = new("party.recommend", "Giới thiệu đoàn viên ưu tú vào Đảng");
    public static readonly OperationKind Withdraw = new("party.withdraw", "Rút giới thiệu đoàn viên ưu tú");
    public static readonly OperationKind View = new("party.view", "Xem danh sách giới thiệu vào Đảng");
    public static readonly OperationKind Export = new("party.export", "Tải danh sách giới thiệu vào Đảng");
}
