using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Transfers;

/// <summary>Who has left the unit, died or gone on from there can no longer be transferred from it: what waits for that is closed, and both units are told.</summary>
internal sealed class WaitingWhenLeft(AppDbContext db, CurrentWork work, TransferNotices notices, TimeProvider time) : IHandle<MembersMoved>
{
    private const string Gone = "Người này không còn sinh hoạt ở nơi đi";

    public async Task HandleAsync(MembersMoved happened, CancellationToken cancel)
    {
        if (happened.Kind.Sign() * happened.Count > 0) return;
        var members = db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.OrgUnitId == happened.OrgUnitId && m.To == Membership.Open);
        var waiting = await db.Set<TransferProposal>()
            .Where(p => p.State == ProposalState.Waiting && p.FromUnitId == happened.OrgUnitId && !members.Any(m => m.PersonId == p.PersonId)).ToListAsync(cancel);
        foreach (var proposal in waiting) proposal.Close(proposal.Side is TransferSide.Releasing ? ProposalState.Withdrawn : ProposalState.Refused, Gone, time.Today, work.AccountName);
        await db.SaveChangesAsync(cancel);
        foreach (var proposal in waiting) await (proposal.Side is TransferSide.Releasing ? notices.WithdrawnAsync(proposal, cancel) : notices.RefusedAsync(proposal, cancel));
    }
}
