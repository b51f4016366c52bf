using System.Buffers.Text;
using System.Security.Cryptography;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>What a card says to whoever asks: whether it is valid, in which union, since when. Nothing of a card that is not valid.</summary>
public sealed record CardAnswer(bool Valid, string? Unit, DateOnly? Since);

/// <summary>Cards of members: made, revoked, checked.</summary>
public sealed class MemberCards(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>128 bits: not to be found by trying.</summary>
    private const int TokenBytes = 16;

    /// <summary>The card that the member holds now; none when there is none, or he is no member.</summary>
    public Task<MemberCard?> CurrentAsync(long personId, CancellationToken cancel = default) => db.Set<MemberCard>()
        .Where(c => c.PersonId == personId && c.RevokedOn == null && db.Set<Membership>().Any(m => m.Id == c.MembershipId && m.To == Membership.Open))
        .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);

    /// <summary>A new code for the member; the former one is no longer valid.</summary>
    /// <returns>None when there is no such member in the scope.</returns>
    public Task<MemberCard?> IssueAsync(long personId, CancellationToken cancel = default) => db.InTransactionAsync<MemberCard?>(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is null) return null;
        if (await db.Set<Membership>().SingleOrDefaultAsync(m => m.PersonId == personId && m.To == Membership.Open, cancel) is not { } spell) return null;
        work.Begin(MemberOperations.IssueCard);
        if (await CurrentAsync(personId, cancel) is { } former)
        {
            former.RevokedOn = time.Today;
            await db.SaveChangesAsync(cancel); // before the new one: a spell has one card that is valid
        }
        var card = new MemberCard
        {
            PersonId = personId, MembershipId = spell.Id, OrgUnitId = spell.OrgUnitId, IssuedOn = time.Today, Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)),
        };
        db.Add(card);
        await db.SaveChangesAsync(cancel);
        return card;
    }, cancel);

    /// <summary>A lost card no longer says that it is valid.</summary>
    /// <returns>False when the person has no valid card in the scope.</returns>
    public Task<bool> RevokeAsync(long personId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await db.HeldPersonAsync(personId, cancel) is null) return false;
        if (await CurrentAsync(personId, cancel) is not { } card) return false;
        work.Begin(MemberOperations.RevokeCard);
        card.RevokedOn = time.Today;
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>For anybody who holds the card, signed in or not. A code that never was and one that is no longer valid are answered alike.</summary>
    public async Task<CardAnswer> CheckAsync(string token, CancellationToken cancel = default)
    {
        var found = await (
            from card in db.Set<MemberCard>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            where card.Token == token && card.RevokedOn == null
            join spell in db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on card.MembershipId equals spell.Id
            where spell.To == Membership.Open
            join unit in db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on card.OrgUnitId equals unit.Id
            select new { card.PersonId, unit.Name }).SingleOrDefaultAsync(cancel);
        return found is null ? new(false, null, null) : new(true, found.Name, await SinceAsync(found.PersonId, cancel));
    }

    private async Task<DateOnly?> SinceAsync(long personId, CancellationToken cancel)
    {
        var first = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == personId).MinAsync(m => (DateOnly?)m.From, cancel);
        var papers = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => p.Id == personId).Select(p => p.UnionSince).SingleAsync(cancel);
        return papers < first ? papers : first;
    }
}
