using DoanKet.App.Identity.Notices;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Identity.Accounts;

/// <param name="To">The last day; none for an open grant.</param>
public sealed record GrantTerms(long OrgUnitId, string Role, DateOnly From, DateOnly? To);

/// <summary>
/// Gives and ends grants. An administrator gives them only in the units that he administers, never to himself, and never in silence:
/// the leaders and the other administrators of the unit are told each time, since a role opens members' data that the administrator himself may not see.
/// </summary>
public sealed class GrantRegister(AppDbContext db, AccountDirectory directory, NoticeBoard notices, CurrentWork work, TimeProvider time)
{
    public Task<Grant> GiveAsync(long accountId, GrantTerms terms, string? reason = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        work.Begin(IdentityOperations.Grant, reason);
        var account = await directory.FindAsync(accountId, cancel) ?? throw new OutOfScopeException(terms.OrgUnitId);
        Rule.Check(accountId != work.AccountId, "Không ai tự cấp quyền cho mình; nhờ một quản trị viên khác");
        await db.HoldAsync<Account>(accountId, cancel);
        await CheckAsync(accountId, terms, cancel);
        return await AddAsync(account, terms, cancel);
    }, cancel);

    /// <param name="lastDay">The last day on which it holds; none to end it at once.</param>
    public async Task EndAsync(long grantId, DateOnly? lastDay, string? reason = null, CancellationToken cancel = default)
    {
        work.Begin(IdentityOperations.EndGrant, reason);
        var grant = await db.Set<Grant>().SingleOrDefaultAsync(g => g.Id == grantId, cancel);
        if (grant is null || !await db.IsInScopeAsync(grant.OrgUnitId, cancel)) throw new OutOfScopeException(grant?.OrgUnitId ?? 0);
        Rule.Check(grant.AccountId != work.AccountId, "Không ai tự thu quyền của mình; nhờ một quản trị viên khác");
        Rule.Check(grant.IsOpenOn(time.Today), "Quyền này đã hết hạn từ trước");
        Rule.Check(lastDay is null || lastDay >= time.Today, "LastDay", $"Ngày cuối phải từ {VietFormat.Date(time.Today)} trở đi; để trống để thu ngay");
        grant.To = lastDay ?? time.Today.AddDays(-1);
        await db.SaveChangesAsync(cancel);
        var until = lastDay is { } day ? $"hết ngày {VietFormat.Date(day)}" : "ngay";
        await notices.TellAsync(grant.AccountId, $"Quyền “{Roles.LabelOf(grant.Role)}” của bạn được thu {until}", "/tai-khoan", cancel);
    }

    internal async Task CheckAsync(long accountId, GrantTerms terms, CancellationToken cancel)
    {
        Rule.Check(Roles.Exists(terms.Role), nameof(GrantTerms.Role), "Chọn vai trò");
        Rule.Check(await db.IsInScopeAsync(terms.OrgUnitId, cancel), "Unit", "Chọn một đơn vị trong phạm vi quản trị của bạn");
        Rule.Check(terms.To is null || terms.From <= terms.To, nameof(GrantTerms.To), "Ngày cuối phải bằng hoặc sau ngày bắt đầu");
        Rule.Check(terms.To is null || terms.To >= time.Today, nameof(GrantTerms.To), "Ngày cuối đã qua; chọn ngày từ hôm nay trở đi");
        var last = terms.To ?? DateOnly.MaxValue;
        var same = await db.Set<Grant>().AsNoTracking().FirstOrDefaultAsync(g => g.AccountId == accountId && g.OrgUnitId == terms.OrgUnitId
            && g.Role == terms.Role && g.From <= last && (g.To == null || (terms.From <= g.To && g.From <= g.To)), cancel);
        Rule.Check(same is null, nameof(GrantTerms.Role), $"Tài khoản đã có vai trò này ở đơn vị này từ {VietFormat.Date(same?.From)}");
    }

    internal async Task<Grant> AddAsync(Account account, GrantTerms terms, CancellationToken cancel)
    {
        var grant = new Grant { AccountId = account.Id, OrgUnitId = terms.OrgUnitId, Role = terms.Role, From = terms.From, To = terms.To };
        db.Add(grant);
        await db.SaveChangesAsync(cancel);
        var role = Roles.LabelOf(terms.Role);
        await notices.TellAsync(account.Id, $"Bạn được cấp quyền “{role}” từ {VietFormat.Date(terms.From)}", "/tai-khoan", cancel);
        var title = $"{work.AccountName} cấp quyền “{role}” cho {account.FullName} ({account.UserName})";
        await notices.TellNearestAsync(terms.OrgUnitId, [Roles.Admin], title, $"/quan-tri/tai-khoan/{account.Id}", account.Id, cancel);
        await notices.TellNearestAsync(terms.OrgUnitId, [Roles.Leader], title, null, account.Id, cancel);
        return grant;
    }
}
