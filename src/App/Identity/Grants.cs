using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Identity;

public static class IdentityOperations
{
    public static readonly OperationKind AddAccount = new("account.add", "Lập tài khoản");
    public static readonly OperationKind Grant = new("account.grant", "Cấp quyền");
    public static readonly OperationKind EndGrant = new("account.end-grant", "Thu quyền");
    public static readonly OperationKind Secure = new("account.secure", "Đổi mật khẩu, xác thực hai bước");
    public static readonly OperationKind SignIn = new("account.sign-in", "Đăng nhập");
    public static readonly OperationKind Disable = new("account.disable", "Ngừng hoặc mở lại tài khoản");
}

/// <summary>What each account may do, and where.</summary>
public sealed class Grants(AppDbContext db, TimeProvider time)
{
    /// <summary>The grants that hold today.</summary>
    public async Task<List<Grant>> OfAsync(long accountId, CancellationToken cancel = default)
    {
        var today = time.Today;
        return await db.Set<Grant>().AsNoTracking()
            .Where(g => g.AccountId == accountId && g.From <= today && (g.To == null || today <= g.To)).ToListAsync(cancel);
    }

    /// <summary>The part of the organisation where these grants allow what is asked.</summary>
    public static OrgScope ScopeFor(IEnumerable<Grant> grants, Permission permission) =>
        new([.. grants.Where(g => Roles.Allows(g.Role, permission)).Select(g => g.OrgUnitId).Distinct()]);
}
