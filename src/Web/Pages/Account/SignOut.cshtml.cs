using DoanKet.App.Identity.Sessions;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Account;

[AllowAnonymous, EachTimeAnew]
internal sealed class SignOutModel(SignInManager<App.Identity.Account> signIn, SessionBook sessions, Visitor visitor) : PageModel
{
    public IActionResult OnGet() => visitor.AccountId is null ? RedirectToPage("/Account/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (visitor.AccountId is { } account) await sessions.EndAsync(visitor.SessionId, account, cancel);
        await signIn.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }
}
