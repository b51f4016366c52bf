using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>
/// The setter's answers. A counter-proposal is accepted by being in the draft: as soon as a draft is saved that gives the wanted figure, and open again
/// when that draft is changed back or dropped. Declined it is with a reason. The unit is told each time.
/// </summary>
public sealed class CounterAnswers(AppDbContext db, CurrentWork work, NoticeBoard notices, TimeProvider time)
{
    /// <summary>Refused without a reason, or when it has been answered meanwhile. None when there is no such question of this plan.</summary>
    public Task<CounterProposal?> DeclineAsync(PlanView plan, long id, string? reason, CancellationToken cancel = default) => db.InTransactionAsync<CounterProposal?>(async () =>
    {
        await db.HoldAsync<CounterProposal>(id, cancel);
        if (await db.Set<CounterProposal>().SingleOrDefaultAsync(c => c.Id == id && c.PlanId == plan.Id, cancel) is not { } asked) return null;
        await db.Entry(asked).ReloadAsync(cancel);
        Rule.Check(asked.State is CounterState.Open, "Ý kiến này đã được trả lời hoặc đã rút; mở lại trang để xem");
        var why = VietText.Nfc(reason ?? "").Trim();
        Rule.Check(why.Length is > 0 and <= CounterProposal.LongestText, nameof(CounterProposal.Answer), why.Length == 0 ? "Ghi lý do không nhận, để đơn vị biết" : $"Lý do dài {why.Length} chữ; rút gọn còn {CounterProposal.LongestText}");
        work.Begin(TargetsOperations.AnswerCounter, why);
        Answer(asked, CounterState.Declined, why, null);
        await db.SaveChangesAsync(cancel);
        await TellAsync(plan, asked, "không được nhận; xem lý do", cancel);
        return asked;
    }, cancel);

    /// <summary>Within the saving of a draft: which questions it grants, and which it no longer does.</summary>
    internal async Task SettleAsync(PlanView plan, Allotment draft, AllotmentTable table, CancellationToken cancel)
    {
        var asked = await WaitingAsync(plan.Id, draft.Id, cancel);
        var granted = asked.FindAll(c => table.Units.Any(r => r.UnitId == c.OrgUnitId && r[c.Column] == c.Wanted));
        foreach (var now in granted.Where(c => c.State is CounterState.Open)) await ChangeAsync(plan, now, draft, cancel);
        foreach (var former in asked.Except(granted).Where(c => c.State is CounterState.Accepted)) await ChangeAsync(plan, former, null, cancel);
    }

    /// <summary>Within the dropping of a draft: what it granted waits again.</summary>
    internal async Task ReopenAsync(PlanView plan, Allotment draft, CancellationToken cancel)
    {
        foreach (var former in (await WaitingAsync(plan.Id, draft.Id, cancel)).Where(c => c.State is CounterState.Accepted)) await ChangeAsync(plan, former, null, cancel);
    }

    private Task<List<CounterProposal>> WaitingAsync(long planId, long draftId, CancellationToken cancel) =>
        db.Set<CounterProposal>().Where(c => c.PlanId == planId && (c.State == CounterState.Open || (c.State == CounterState.Accepted && c.AllotmentId == draftId))).ToListAsync(cancel);

    private async Task ChangeAsync(PlanView plan, CounterProposal asked, Allotment? draft, CancellationToken cancel)
    {
        Answer(asked, draft is null ? CounterState.Open : CounterState.Accepted, null, draft?.Id);
        await db.SaveChangesAsync(cancel);
        await TellAsync(plan, asked, draft is null ? "lại chờ trả lời" : "được nhận, chờ ban hành", cancel);
    }

    private void Answer(CounterProposal asked, CounterState state, string? why, long? allotment)
    {
        (asked.State, asked.Answer, asked.AllotmentId) = (state, why, allotment);
        (asked.AnsweredOn, asked.AnsweredBy) = state is CounterState.Open ? ((DateOnly?)null, (string?)null) : (time.Today, work.AccountName);
    }

    private Task TellAsync(PlanView plan, CounterProposal asked, string what, CancellationToken cancel) => notices.TellAtAsync([asked.OrgUnitId], Permission.TargetsAnswer,
        $"Ý kiến của đơn vị về {TargetColumns.Of(asked.Column).At(plan.Threshold).Name} ({VietFormat.Number(asked.Wanted)}) {what}", $"/chi-tieu/{plan.Id}/y-kien", cancel);
}
