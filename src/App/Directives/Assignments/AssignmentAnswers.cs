using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Assignments;

/// <summary>What the giving side does (<see cref="AssignmentSides"/>): accepts, returns, extends, withdraws, urges. Each act: false when there is no such assignment for the current work to answer.</summary>
public sealed class AssignmentAnswers(AppDbContext db, AssignmentActs acts, AssignmentNotices notices, TimeProvider time)
{
    /// <summary>What the officer ticks to accept a result while some of what was handed down is open.</summary>
    public const string DespiteOpen = "Vẫn xác nhận xong, dù còn việc giao tiếp chưa xong";

    private const string Words = "Words";

    /// <summary>Ends it as done. Also without a result handed in (a unit without an account, a letter of a body outside): then it is said how it is known.</summary>
    /// <remarks>
    /// What the unit handed down may still be open. It is neither refused nor passed over: the giver judges the result as a whole, and one union below that never answers must not keep
    /// a done task open; but whoever accepts says that it was seen. What is open stays the unit's own to follow up.
    /// </remarks>
    public Task<bool> AcceptAsync(long id, string? words, int? version = null, bool despiteOpen = false, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Gives, version, DirectivesOperations.Accept, AssignmentActs.Clean(words), cancel) is not { } assignment) return false;
        Rule.Check(assignment.State is AssignmentState.Submitted || !string.IsNullOrWhiteSpace(words), Words, "Nơi nhận chưa nộp kết quả; ghi căn cứ để xác nhận xong");
        var open = await db.Set<Assignment>().CountAsync(a => a.ParentId == id && a.DoneOn == null, cancel);
        Rule.Check(open == 0 || despiteOpen, nameof(DespiteOpen), $"Còn {VietFormat.Number(open)} việc giao tiếp chưa xong. Đợi xong, hoặc đánh dấu “{DespiteOpen}” rồi gửi lại");
        (assignment.State, assignment.DoneOn, assignment.Percent) = (AssignmentState.Accepted, time.Today, 100);
        await acts.NoteAsync(assignment, ProgressKind.Accepted, words, null, Evidence.None, cancel);
        await notices.TellReceiverAsync(assignment, "Đã xác nhận xong", cancel);
        return true;
    }, cancel);

    public Task<bool> ReturnAsync(long id, string? reason, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Gives, version, DirectivesOperations.Return, AssignmentActs.Clean(reason), cancel) is not { } assignment) return false;
        Rule.Check(assignment.State is AssignmentState.Submitted, "Nơi nhận chưa nộp kết quả, chưa có gì để trả lại");
        Rule.Check(!string.IsNullOrWhiteSpace(reason), Words, "Ghi lý do trả lại và phần phải làm thêm; nơi nhận đọc được");
        (assignment.State, assignment.SubmittedOn) = (AssignmentState.Returned, null);
        await acts.NoteAsync(assignment, ProgressKind.Returned, reason, null, Evidence.None, cancel);
        await notices.TellReceiverAsync(assignment, "Kết quả bị trả lại, mở để đọc lý do", cancel);
        return true;
    }, cancel);

    /// <summary>Gives a later day, or the first; reminders begin anew.</summary>
    public Task<bool> ExtendAsync(long id, DateOnly? due, string? reason, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Gives, version, DirectivesOperations.Extend, AssignmentActs.Clean(reason), cancel) is not { } assignment) return false;
        Rule.Check(due is not null, nameof(Assignment.Due), "Nhập hạn mới");
        Rule.Check(due is null || due >= time.Today, nameof(Assignment.Due), $"Hạn mới không được trước hôm nay, {VietFormat.Date(time.Today)}");
        Rule.Check(due is null || assignment.Due is null || due > assignment.Due, nameof(Assignment.Due), $"Hạn đang là {VietFormat.Date(assignment.Due)}; chọn ngày muộn hơn");
        Rule.Check(!string.IsNullOrWhiteSpace(reason), Words, "Ghi lý do gia hạn");
        var before = assignment.Due;
        (assignment.Due, assignment.RemindedOn, assignment.ToldLateOn, assignment.ToldAboveOn) = (due, null, null, null);
        await acts.NoteAsync(assignment, ProgressKind.Extended, $"Từ {VietFormat.Date(before)} đến {VietFormat.Date(due)}. {reason}", null, Evidence.None, cancel);
        await notices.TellReceiverAsync(assignment, $"Gia hạn đến {VietFormat.Date(due)}", cancel);
        return true;
    }, cancel);

    /// <summary>Ends it as no longer wanted. What the unit has handed down stays its own to withdraw.</summary>
    public Task<bool> WithdrawAsync(long id, string? reason, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Gives, version, DirectivesOperations.Withdraw, AssignmentActs.Clean(reason), cancel) is not { } assignment) return false;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), Words, "Ghi lý do rút việc; nơi nhận đọc được");
        (assignment.State, assignment.DoneOn) = (AssignmentState.Withdrawn, time.Today);
        await acts.NoteAsync(assignment, ProgressKind.Withdrawn, reason, null, Evidence.None, cancel);
        await notices.TellReceiverAsync(assignment, "Đã rút việc", cancel);
        return true;
    }, cancel);

    /// <summary>Asks for it once more, in words.</summary>
    public Task<bool> UrgeAsync(long id, string? words, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Gives, version, DirectivesOperations.Urge, null, cancel) is not { } assignment) return false;
        Rule.Check(assignment.State is not AssignmentState.Submitted, "Nơi nhận đã nộp kết quả; xác nhận hoặc trả lại");
        await acts.NoteAsync(assignment, ProgressKind.Urged, words, null, Evidence.None, cancel);
        await notices.TellReceiverAsync(assignment, assignment.Due is { } due ? $"Đôn đốc, hạn {VietFormat.Date(due)}" : "Đôn đốc", cancel);
        return true;
    }, cancel);
}
