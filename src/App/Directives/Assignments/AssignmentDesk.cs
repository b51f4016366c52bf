namespace DoanKet.App.Directives.Assignments;

/// <summary>What the receiving side does (<see cref="AssignmentSides"/>): takes note, reports, hands in. Each act: false when there is no such assignment for the current work to act on.</summary>
public sealed class AssignmentDesk(AssignmentActs acts, AssignmentNotices notices, TimeProvider time)
{
    public Task<bool> AcknowledgeAsync(long id, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Receives, version, DirectivesOperations.Acknowledge, null, cancel) is not { } assignment) return false;
        Rule.Check(assignment.State is AssignmentState.Given, $"Đã nhận việc này ngày {VietFormat.Date(assignment.AcknowledgedOn)}");
        TakeOn(assignment);
        assignment.State = AssignmentState.Acknowledged;
        await acts.NoteAsync(assignment, ProgressKind.Acknowledged, null, null, Evidence.None, cancel);
        return true;
    }, cancel);

    /// <param name="percent">How much of it is done; none leaves it as it was.</param>
    public Task<bool> ReportAsync(long id, int? percent, string? words, Evidence shown, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Receives, version, DirectivesOperations.Progress, null, cancel) is not { } assignment) return false;
        CheckNotHandedIn(assignment);
        Rule.Check(percent is null or (>= 0 and <= 100), nameof(Assignment.Percent), "Tiến độ từ 0 đến 100 phần trăm");
        Rule.Check(percent is not null || !string.IsNullOrWhiteSpace(words) || shown.Is, "Words", "Ghi tiến độ, hoặc đã làm được gì");
        TakeOn(assignment);
        (assignment.State, assignment.Percent) = (AssignmentState.Working, percent ?? assignment.Percent);
        await acts.NoteAsync(assignment, ProgressKind.Progress, words, percent, shown, cancel);
        return true;
    }, cancel);

    /// <summary>Hands in the result, with what shows it; the giver is told.</summary>
    public Task<bool> SubmitAsync(long id, string? words, Evidence shown, int? version = null, CancellationToken cancel = default) => acts.DoAsync(async () =>
    {
        if (await acts.FindAsync(id, s => s.Receives, version, DirectivesOperations.Submit, null, cancel) is not { } assignment) return false;
        CheckNotHandedIn(assignment);
        Rule.Check(!string.IsNullOrWhiteSpace(words) || shown.Is, "Words", "Ghi kết quả, hoặc gửi tệp, hoặc dẫn đến hồ sơ đã làm");
        TakeOn(assignment);
        (assignment.State, assignment.SubmittedOn, assignment.Percent) = (AssignmentState.Submitted, time.Today, 100);
        await acts.NoteAsync(assignment, ProgressKind.Submitted, words, 100, shown, cancel);
        if (assignment.BodyId is null) await notices.TellGiverAsync(assignment, $"{await notices.NameAsync(assignment.OrgUnitId, cancel)} nộp kết quả", cancel);
        return true;
    }, cancel);

    private static void CheckNotHandedIn(Assignment assignment) => Rule.Check(assignment.State is not AssignmentState.Submitted,
        $"Đã nộp kết quả ngày {VietFormat.Date(assignment.SubmittedOn)}, đang chờ nơi giao xác nhận");

    /// <summary>Whoever acts on it has opened it and taken it on.</summary>
    private void TakeOn(Assignment assignment) =>
        (assignment.SeenOn, assignment.AcknowledgedOn) = (assignment.SeenOn ?? time.Today, assignment.AcknowledgedOn ?? time.Today);
}
