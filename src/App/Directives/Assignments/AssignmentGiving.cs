using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Gives a task to units below, to one or to all of them at once, and hands a unit's own down.</summary>
/// <remarks>The assignments are written in bulk, past the change tracker: the units are found below the giver just before, and the fan-out stands in the history for all of them.</remarks>
public sealed class AssignmentGiving(
    AppDbContext db, CurrentWork work, AssignmentSides sides, Receivers receivers, EntrySight sight, ManyRows rows, AssignmentNotices notices, TimeProvider time)
{
    private const int LongestText = 4000;

    private const int LongestReason = 1000;

    /// <returns>The act, with how many assignments it made.</returns>
    public Task<FanOut> GiveAsync(NewTask task, GivenTo to, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (!sides.StandsAt(task.GiverUnitId)) throw new OutOfScopeException(task.GiverUnitId);
        work.Begin(DirectivesOperations.Give, VietText.Typed(task.LaterBecause));
        // Two who give the same at once come one after the other, and the second is told who has it.
        await db.HoldAsync<OrgUnit>(task.GiverUnitId, cancel);
        var parent = await ParentAsync(task, cancel);
        var source = parent is null ? task : task with { EntryId = parent.EntryId, TaskId = parent.TaskId };
        source = await WithDocumentAsync(source, parent, cancel);
        CheckTask(source, parent, to);
        var given = Chosen(await receivers.FindAsync(source, to, cancel), to);
        Rule.StopIfBroken();
        return await WriteAsync(source with { Text = VietText.Nfc(task.Text.Trim()) }, to, given, parent, cancel);
    }, cancel);

    /// <summary>The giver's own assignment, still open.</summary>
    private async Task<Assignment?> ParentAsync(NewTask task, CancellationToken cancel)
    {
        if (task.ParentId is not { } id) return null;
        var parent = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == id && a.OrgUnitId == task.GiverUnitId && a.BodyId == null, cancel) ?? throw new OutOfScopeException(task.GiverUnitId);
        Rule.Check(parent.IsOpen, "Việc này đã kết thúc, không giao tiếp được");
        return parent;
    }

    /// <summary>A task brings its document with it. What is handed down keeps the document that the unit was given it by.</summary>
    private async Task<NewTask> WithDocumentAsync(NewTask task, Assignment? parent, CancellationToken cancel)
    {
        if (parent is null && task.TaskId is { } taskId)
        {
            var read = await db.Set<DirectiveTask>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, cancel) ?? throw new OutOfScopeException(task.GiverUnitId);
            Rule.Check(read.State is not ReadState.Dropped, "Nhiệm vụ này đã bị bỏ khi đối chiếu văn bản; giao nhiệm vụ khác");
            task = task with { EntryId = read.EntryId };
        }
        if (task.EntryId is not { } entryId) return task;
        var entry = await sight.FindAsync(entryId, cancel);
        if (entry is null && parent is null) throw new OutOfScopeException(task.GiverUnitId);
        Rule.Check(entry is not { IsDraft: true } || parent is not null, "Văn bản còn là dự thảo; ban hành rồi mới giao việc theo văn bản");
        Rule.Check(entry is null || !EntrySight.StateSecrets.Contains(entry.Secrecy), "Văn bản có độ mật là bí mật nhà nước: không giao việc qua hệ thống, giao bằng văn bản giấy");
        return task;
    }

    private void CheckTask(NewTask task, Assignment? parent, GivenTo to)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(task.Text), nameof(task.Text), "Ghi việc phải làm");
        Rule.Check(task.Text.Length <= LongestText, nameof(task.Text), $"Dài quá {VietFormat.Number(LongestText)} chữ; rút gọn lại");
        Rule.Check((task.LaterBecause?.Length ?? 0) <= LongestReason, nameof(task.LaterBecause), $"Dài quá {VietFormat.Number(LongestReason)} chữ; rút gọn lại");
        foreach (var due in to.DueOf.Values.Append(task.Due ?? time.Today))
            Rule.Check(due >= time.Today, nameof(task.Due), $"Hạn {VietFormat.Date(due)} trước ngày giao {VietFormat.Date(time.Today)}; chọn ngày bằng hoặc sau ngày giao");
        if (parent?.Due is not { } own || !string.IsNullOrWhiteSpace(task.LaterBecause)) return;
        Rule.Check(task.Due <= own && to.DueOf.Values.All(d => d <= own), nameof(task.LaterBecause),
            $"Đơn vị mình phải xong ngày {VietFormat.Date(own)}; chọn hạn không muộn hơn, hoặc ghi lý do");
    }

    private static List<Receiver> Chosen(List<Receiver> found, GivenTo to)
    {
        var having = found.FindAll(r => r.HasIt);
        Rule.Check(having.Count == 0 || to.OnlyNew, nameof(GivenTo.Units), $"Đang làm đúng việc này: {Receivers.Names(having)}. Bỏ các nơi ấy, hoặc chọn “Chỉ giao cho nơi chưa có”");
        var given = to.OnlyNew ? found.FindAll(r => !r.HasIt) : found;
        Rule.Check(given.Count > 0, nameof(GivenTo.Units), found.Count > 0 ? "Mọi nơi được chọn đều đang làm việc này; không giao thêm" : to.Spread is Spread.Chosen ? "Chọn ít nhất một đơn vị hoặc cơ quan" : "Không có đơn vị nào như vậy bên dưới");
        Rule.Check(given.Count == 0 || given.Exists(r => r.IsBody || !to.Supporting.Contains(r.Id)), nameof(GivenTo.Supporting), "Chọn ít nhất một nơi chủ trì; không thể tất cả cùng phối hợp");
        return given;
    }

    private async Task<FanOut> WriteAsync(NewTask task, GivenTo to, List<Receiver> given, Assignment? parent, CancellationToken cancel)
    {
        var fan = new FanOut
        {
            OrgUnitId = task.GiverUnitId, EntryId = task.EntryId, TaskId = task.TaskId, HandsDownId = parent?.Id, Text = task.Text, Due = task.Due,
            On = time.Today, Units = given.Count, By = work.AccountName,
        };
        db.Add(fan);
        if (parent is not null) HandDown(parent, given.Count, VietText.Typed(task.LaterBecause));
        await db.SaveChangesAsync(cancel);
        var leading = given.FindAll(r => !r.IsBody && !to.Supporting.Contains(r.Id));
        var lead = leading is [var only] ? only.Id : (long?)null;
        await rows.WriteAsync(given.Select(r => Of(task, fan, r, to, lead)), cancel);
        await notices.GivenAsync(fan, cancel);
        return fan;
    }

    private Assignment Of(NewTask task, FanOut fan, Receiver receiver, GivenTo to, long? lead)
    {
        var supports = !receiver.IsBody && to.Supporting.Contains(receiver.Id);
        return new()
        {
            OrgUnitId = receiver.IsBody ? task.GiverUnitId : receiver.Id, BodyId = receiver.IsBody ? receiver.Id : null, GiverUnitId = task.GiverUnitId, FanOutId = fan.Id,
            EntryId = task.EntryId, TaskId = task.TaskId, ParentId = task.ParentId, Role = supports ? AssignmentRole.Support : AssignmentRole.Lead, LeadUnitId = supports ? lead : null,
            Text = task.Text, GivenOn = time.Today, Due = !receiver.IsBody && to.DueOf.TryGetValue(receiver.Id, out var own) ? own : task.Due,
        };
    }

    /// <summary>Whoever hands it down has taken it on.</summary>
    private void HandDown(Assignment parent, int units, string? laterBecause)
    {
        (parent.SeenOn, parent.AcknowledgedOn) = (parent.SeenOn ?? time.Today, parent.AcknowledgedOn ?? time.Today);
        if (parent.State is AssignmentState.Given or AssignmentState.Acknowledged) parent.State = AssignmentState.Working;
        db.Add(new AssignmentNote
        {
            OrgUnitId = parent.OrgUnitId, AssignmentId = parent.Id, At = time.UtcNow, AccountId = work.AccountId, By = work.AccountName, Kind = ProgressKind.HandedDown,
            Text = $"Giao tiếp cho {VietFormat.Number(units)} đơn vị.{(laterBecause is null ? "" : $" Hạn muộn hơn vì: {laterBecause}")}",
        });
    }
}
