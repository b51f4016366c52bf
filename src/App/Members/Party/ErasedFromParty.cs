using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members.Party;

/// <summary>Membership of the Party is not needed for the years of membership in the union. Whoever erases saves.</summary>
internal sealed class ErasedFromParty(AppDbContext db) : IHandle<PeopleErased>
{
    public async Task HandleAsync(PeopleErased happened, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<PartyMembership>().Where(m => happened.PersonIds.Contains(m.PersonId)).ToListAsync(cancel));
}
