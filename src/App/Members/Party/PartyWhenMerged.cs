using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members.Party;

/// <summary>Both records say that the person is a member of the Party: the kept one keeps its days, or has those of the other when it has none, and takes what else it lacks; the other goes. Who merges may not see it, so that nothing is asked; parting brings it back.</summary>
internal sealed class PartyWhenMerged(AppDbContext db) : IHandle<PeopleMerging>
{
    public async Task HandleAsync(PeopleMerging happened, CancellationToken cancel)
    {
        var both = await db.Set<PartyMembership>().Where(m => m.PersonId == happened.KeptId || m.PersonId == happened.GoneId).ToListAsync(cancel);
        if (both.Count < 2) return;
        var (kept, gone) = both[0].PersonId == happened.KeptId ? (both[0], both[1]) : (both[1], both[0]);
        // days of two records side by side could be of no life at all
        if ((kept.JoinedOn, kept.OfficialOn, kept.EndedOn) is (null, null, null))
            (kept.JoinedOn, kept.OfficialOn, kept.EndedOn, kept.OnProbation) = (gone.JoinedOn, gone.OfficialOn, gone.EndedOn, gone.OnProbation);
        (kept.Cell, kept.CardNumber) = (kept.Cell ?? gone.Cell, kept.CardNumber ?? gone.CardNumber);
        db.Remove(gone);
    }
}
