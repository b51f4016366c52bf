using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Outside;

/// <summary>
/// Which accounts read what is given to which body. Only accounts that hold the role for bodies outside the union in the scope of who ties them: the tie opens
/// nothing that the grant does not reach, so a province shows a ministry what that province has asked of it, and no other.
/// </summary>
public sealed class BodyAccounts(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>Accounts of the scope that may be tied, by name.</summary>
    public Task<List<Account>> ChoicesAsync(CancellationToken cancel = default) => Accounts().OrderBy(a => a.SortKey).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>Those of the scope that are tied to the body.</summary>
    public Task<List<BodyAccount>> OfAsync(long bodyId, CancellationToken cancel = default) => db.Set<BodyAccount>()
        .Where(t => t.BodyId == bodyId && Accounts().Any(a => a.Id == t.AccountId)).OrderBy(t => t.AccountName).ThenBy(t => t.Id).ToListAsync(cancel);

    public async Task TieAsync(OutsideBody body, long accountId, CancellationToken cancel = default)
    {
        var account = await Accounts().SingleOrDefaultAsync(a => a.Id == accountId, cancel);
        Rule.Check(account is not null, nameof(BodyAccount.AccountId), $"Chọn tài khoản có vai trò “{Roles.LabelOf(Roles.Outside)}” trong phạm vi của bạn");
        Rule.Check(!await db.Set<BodyAccount>().AnyAsync(t => t.BodyId == body.Id && t.AccountId == accountId, cancel), nameof(BodyAccount.AccountId), "Tài khoản này đã xem việc của cơ quan này");
        Rule.StopIfBroken();
        work.Begin(OutsideOperations.Tie);
        db.Add(new BodyAccount { BodyId = body.Id, AccountId = accountId, AccountName = $"{account!.FullName} ({account.UserName})" });
        await db.SaveChangesAsync(cancel);
    }

    /// <returns>False when there is no such tie in the scope.</returns>
    public async Task<bool> UntieAsync(long bodyId, long tieId, CancellationToken cancel = default)
    {
        if ((await OfAsync(bodyId, cancel)).Find(t => t.Id == tieId) is not { } tie) return false;
        work.Begin(OutsideOperations.Untie);
        db.Remove(tie);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private IQueryable<Account> Accounts()
    {
        var (today, roots) = (time.Today, work.Scope.Roots);
        return db.Set<Account>().Where(a => (a.DisabledFrom == null || today < a.DisabledFrom) && db.Set<Grant>().Any(g => g.AccountId == a.Id && g.Role == Roles.Outside
            && g.From <= today && (g.To == null || today <= g.To) && db.Set<ScopeLink>().Any(l => l.UnitId == g.OrgUnitId && roots.Contains(l.RootId))));
    }
}
