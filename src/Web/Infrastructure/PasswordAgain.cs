using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Infrastructure;

/// <summary>
/// Has the password typed again before an act by which a thief of the session could shut the owner out. A wrong one counts as a failed sign-in;
/// after the last allowed one the session ends. The page answers by leading to itself, because only then is the count kept.
/// </summary>
internal sealed class PasswordAgain(UserManager<Account> accounts, SessionBook sessions, Visitor visitor, CurrentWork work)
{
    private const string Key = "password-again";

    public async Task<bool> IsRightAsync(Account me, string? password)
    {
        work.Begin(IdentityOperations.Secure);
        if (await accounts.CheckPasswordAsync(me, password ?? "")) return true;
        await accounts.AccessFailedAsync(me);
        if (await accounts.IsLockedOutAsync(me)) await sessions.EndAsync(visitor.SessionId, me.Id);
        return false;
    }

    /// <summary>The same page again, with the message at the field.</summary>
    public static RedirectToPageResult Refuse(PageModel page)
    {
        page.TempData[Key] = "Mật khẩu hiện tại không đúng";
        return page.RedirectToPage();
    }

    /// <summary>Shows what <see cref="Refuse"/> left; called when the page is got.</summary>
    public static void Explain(PageModel page, string field)
    {
        if (page.TempData[Key] is string message) page.ModelState.AddModelError(field, message);
    }
}
