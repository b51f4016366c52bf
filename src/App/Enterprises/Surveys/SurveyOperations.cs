using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Surveys;

public static class SurveyOperations
{
    public static readonly OperationKind Open = new("survey.open", "Mở đợt khảo sát");
    public static readonly OperationKind Change = new("survey.change", "Sửa đợt khảo sát");
    public static readonly OperationKind Refill = new("survey.refill", "Bổ sung danh sách khảo sát");
    public static readonly OperationKind Close = new("survey.close", "Kết thúc đợt khảo sát");
    public static readonly OperationKind Reopen = new("survey.reopen", "Mở lại đợt khảo sát");
    public static readonly OperationKind Answer = new("survey.answer", "Ghi phiếu khảo sát");
    public static readonly OperationKind Receive = new("survey.receive", "Nhận bảng khảo sát gửi về");
    public static readonly OperationKind CarryOut = new("survey.carry-out", "Ghi bảng khảo sát gửi về");
    public static readonly OperationKind Group = new("survey.group", "Ghi nhóm lao động phi chính thức");
    public static readonly OperationKind Estimate = new("survey.estimate", "Ước số lao động phi chính thức");
}
