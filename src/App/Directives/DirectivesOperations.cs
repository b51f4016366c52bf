using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Directives;

public static class DirectivesOperations
{
    public static readonly OperationKind EnterIncoming = new("directive.enter", "Vào sổ văn bản đến");
    public static readonly OperationKind Draft = new("directive.draft", "Soạn văn bản đi");
    public static readonly OperationKind Correct = new("directive.correct", "Sửa thông tin văn bản");
    public static readonly OperationKind Read = new("directive.read", "Máy đọc văn bản");
    public static readonly OperationKind Confirm = new("directive.confirm", "Xác nhận nội dung đọc được");
    public static readonly OperationKind Sign = new("directive.sign", "Ban hành văn bản");
    public static readonly OperationKind Replace = new("directive.replace", "Ghi văn bản được thay thế");
    public static readonly OperationKind Expire = new("directive.expire", "Ghi văn bản hết hiệu lực");
    public static readonly OperationKind Restore = new("directive.restore", "Ghi văn bản lại có hiệu lực");
    public static readonly OperationKind Give = new("assignment.give", "Giao việc");
    public static readonly OperationKind Acknowledge = new("assignment.acknowledge", "Nhận việc");
    public static readonly OperationKind Progress = new("assignment.progress", "Cập nhật tiến độ");
    public static readonly OperationKind Submit = new("assignment.submit", "Nộp kết quả");
    public static readonly OperationKind Accept = new("assignment.accept", "Xác nhận xong");
    public static readonly OperationKind Return = new("assignment.return", "Trả lại kết quả");
    public static readonly OperationKind Extend = new("assignment.extend", "Gia hạn");
    public static readonly OperationKind Withdraw = new("assignment.withdraw", "Rút việc");
    public static readonly OperationKind Urge = new("assignment.urge", "Đôn đốc");
    public static readonly OperationKind Remind = new("assignment.remind", "Nhắc việc được giao");
    public static readonly OperationKind Measure = new("assignment.measure", "Tự đo việc được giao");
}
