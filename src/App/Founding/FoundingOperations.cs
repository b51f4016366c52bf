using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Founding;

public static class FoundingOperations
{
    public static readonly OperationKind Open = new("founding.open", "Mở hồ sơ thành lập");
    public static readonly OperationKind Change = new("founding.change", "Sửa thông tin hồ sơ");
    public static readonly OperationKind Contact = new("founding.contact", "Ghi lần tiếp xúc");
    public static readonly OperationKind Committee = new("founding.committee", "Ghi ban vận động");
    public static readonly OperationKind Applications = new("founding.applications", "Kết thúc thu đơn");
    public static readonly OperationKind Congress = new("founding.congress", "Ghi đại hội thành lập");
    public static readonly OperationKind FirstMeeting = new("founding.first-meeting", "Ghi họp BCH lần thứ nhất");
    public static readonly OperationKind Paper = new("founding.paper", "Ghi giấy tờ của hồ sơ");
    public static readonly OperationKind Dossier = new("founding.dossier", "Nộp hồ sơ");
    public static readonly OperationKind Appraise = new("founding.appraise", "Ghi kết quả thẩm định");
    public static readonly OperationKind Return = new("founding.return", "Trả lại hồ sơ để bổ sung");
    public static readonly OperationKind Employer = new("founding.employer", "Ghi doanh nghiệp tham gia hồ sơ");
    public static readonly OperationKind Continue = new("founding.continue", "Tiếp tục hồ sơ dù doanh nghiệp ngừng hoạt động");
    public static readonly OperationKind Stop = new("founding.stop", "Dừng hồ sơ thành lập");
    public static readonly OperationKind Duty = new("founding.duty", "Ghi việc đầu tiên của công đoàn mới");
    public static readonly OperationKind Remind = new("founding.remind", "Nhắc hạn hồ sơ thành lập");
    public static readonly OperationKind Draft = new("founding.draft", "In giấy tờ của hồ sơ");
    public static readonly OperationKind OpenPaper = new("founding.open-paper", "Mở tệp giấy tờ của hồ sơ");
    public static readonly OperationKind Undo = new("founding.undo", "Rút bước vừa ghi");
    public static readonly OperationKind AddApplicants = new("founding.add-applicants", "Nhập đơn gia nhập");
    public static readonly OperationKind ChangeApplicant = new("founding.change-applicant", "Sửa đơn gia nhập");
    public static readonly OperationKind RemoveApplicant = new("founding.remove-applicant", "Bỏ đơn gia nhập");
    public static readonly OperationKind Recognise = new("founding.recognise", "Công nhận công đoàn cơ sở");
    public static readonly OperationKind Refuse = new("founding.refuse", "Không công nhận công đoàn cơ sở");
    public static readonly OperationKind Export = new("founding.export", "Tải danh sách đơn của hồ sơ");
}
