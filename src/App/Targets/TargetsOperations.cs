using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Targets;

public static class TargetsOperations
{
    public static readonly OperationKind CreatePlan = new("targets.create-plan", "Lập kế hoạch chỉ tiêu");
    public static readonly OperationKind CorrectPlan = new("targets.correct-plan", "Sửa kế hoạch chỉ tiêu");
    public static readonly OperationKind SaveDraft = new("targets.save-draft", "Soạn bản giao chỉ tiêu");
    public static readonly OperationKind DropDraft = new("targets.drop-draft", "Bỏ bản nháp giao chỉ tiêu");
    public static readonly OperationKind Counter = new("targets.counter", "Gửi ý kiến về chỉ tiêu");
    public static readonly OperationKind WithdrawCounter = new("targets.withdraw-counter", "Rút ý kiến về chỉ tiêu");
    public static readonly OperationKind AnswerCounter = new("targets.answer-counter", "Trả lời ý kiến về chỉ tiêu");
    public static readonly OperationKind PutInForce = new("targets.put-in-force", "Ban hành bản giao chỉ tiêu");
}
