using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

public static class MemberOperations
{
    public static readonly OperationKind Admit = new("member.admit", "Kết nạp, tiếp nhận đoàn viên");
    public static readonly OperationKind End = new("member.end", "Ghi giảm đoàn viên");
    public static readonly OperationKind Transfer = new("member.transfer", "Chuyển sinh hoạt công đoàn");
    public static readonly OperationKind Correct = new("member.correct", "Sửa nhân thân");
    public static readonly OperationKind Reveal = new("member.reveal", "Xem đủ số định danh, điện thoại");
    public static readonly OperationKind ToldElsewhere = new("member.told-elsewhere", "Được báo số định danh đã có ở đơn vị khác");
    public static readonly OperationKind Try = new("member.try", "Chạy thử danh sách đoàn viên");
    public static readonly OperationKind Import = new("member.import", "Nhập đoàn viên từ tệp");
    public static readonly OperationKind UndoImport = new("member.undo-import", "Hoàn tác lô nhập");
    public static readonly OperationKind Export = new("member.export", "Tải danh sách đoàn viên");
}
