using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

public static class MemberOperations
{
    public static readonly OperationKind Admit = new("member.admit", "Kết nạp, tiếp nhận đoàn viên");
    public static readonly OperationKind End = new("member.end", "Ghi giảm đoàn viên");
    public static readonly OperationKind Transfer = new("member.transfer", "Chuyển sinh hoạt công đoàn");
    public static readonly OperationKind Readmit = new("member.readmit", "Kết nạp lại đoàn viên");
    public static readonly OperationKind Suspend = new("member.suspend", "Tạm dừng sinh hoạt công đoàn");
    public static readonly OperationKind Resume = new("member.resume", "Trở lại sinh hoạt công đoàn");
    public static readonly OperationKind CorrectPause = new("member.correct-pause", "Đính chính tạm dừng sinh hoạt");
    public static readonly OperationKind CorrectMovement = new("member.correct-movement", "Đính chính biến động");
    public static readonly OperationKind AnnulMovement = new("member.annul-movement", "Hủy biến động ghi nhầm");
    public static readonly OperationKind IssueCard = new("member.card-issue", "Làm mã kiểm tra thẻ");
    public static readonly OperationKind RevokeCard = new("member.card-revoke", "Hủy mã kiểm tra thẻ");
    public static readonly OperationKind Correct = new("member.correct", "Sửa nhân thân");
    public static readonly OperationKind Open = new("member.open", "Mở hồ sơ đoàn viên");
    public static readonly OperationKind GuessNumbers = new("member.guess-numbers", "Tìm nhiều số không có ai");
    public static readonly OperationKind Reveal = new("member.reveal", "Xem đủ số định danh, điện thoại");
    public static readonly OperationKind RevealSensitive = new("member.reveal-sensitive", "Xem dân tộc");
    public static readonly OperationKind ViewParty = new("member.party-view", "Xem ai là đảng viên");
    public static readonly OperationKind WriteParty = new("member.party-write", "Ghi đảng viên");
    public static readonly OperationKind RemoveParty = new("member.party-remove", "Bỏ ghi đảng viên");
    public static readonly OperationKind ToldElsewhere = new("member.told-elsewhere", "Được báo số định danh đã có ở đơn vị khác");
    public static readonly OperationKind Try = new("member.try", "Chạy thử danh sách đoàn viên");
    public static readonly OperationKind Import = new("member.import", "Nhập đoàn viên từ tệp");
    public static readonly OperationKind UndoImport = new("member.undo-import", "Hoàn tác lô nhập");
    public static readonly OperationKind TakeSheet = new("member.sheet-take", "Lấy bảng sửa đoàn viên");
    public static readonly OperationKind ReceiveSheet = new("member.sheet-receive", "Nhận bảng sửa gửi về");
    public static readonly OperationKind CarryOutSheet = new("member.sheet-carry-out", "Ghi bảng sửa vào sổ");
    public static readonly OperationKind ForgetSheets = new("member.sheet-forget", "Bỏ nội dung bảng sửa quá hạn");
    public static readonly OperationKind ForgetFiles = new("member.import-file-forget", "Bỏ tệp gốc của lô nhập quá hạn");
    public static readonly OperationKind ReopenPair = new("member.pair-reopen", "Mở lại cặp hồ sơ nghi trùng");
    public static readonly OperationKind Export = new("member.export", "Tải danh sách đoàn viên");
    public static readonly OperationKind SearchDuplicates = new("member.duplicates", "Dò hồ sơ trùng");
    public static readonly OperationKind NotSame = new("member.not-same", "Xác định không phải một người");
    public static readonly OperationKind ProposeMerge = new("member.propose-merge", "Đề nghị cấp trên gộp hồ sơ");
    public static readonly OperationKind Merge = new("member.merge", "Gộp hai hồ sơ của một người");
    public static readonly OperationKind Part = new("member.part", "Tách hồ sơ đã gộp");
}
