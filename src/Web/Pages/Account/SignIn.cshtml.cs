using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DoanKet.Web.Pages.Account;

[AllowAnonymous, EachTimeAnew, EnableRateLimiting(SignInSetup.RateLimit)]
internal sealed class SignInModel(
    UserManager<App.Identity.Account> accounts, SignInManager<App.Identity.Account> signIn, UnknownNames unknown, Grants grants, Visitor visitor, CurrentWork work,
    IOptions<IdentityOptions> options) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập tên đăng nhập")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu")]
    public string Password { get; set; } = "";

    [FromQuery(Name = "ve")]
    public string? ReturnTo { get; set; }

    public int Allowed => options.Value.Lockout.MaxFailedAccessAttempts;

    public int LockMinutes => (int)options.Value.Lockout.DefaultLockoutTimeSpan.TotalMinutes;

    public IActionResult OnGet() => visitor.AccountId is null ? Page() : LocalRedirect(visitor.StartPage);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        (work.AccountName, work.AccountId) = ("Người chưa đăng nhập", null);
        work.Begin(IdentityOperations.SignIn);
        var account = await accounts.FindByNameAsync(UserName.Trim());
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.NotAllowed
            : await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SecondStep", new { ve = ReturnTo });
        if (result.Succeeded) return LocalRedirect(await this.AfterAsync(account!.Id, ReturnTo, grants, visitor, cancel));
        // A name that nobody has, or that is disabled, gets the answers of a wrong password, the lock included.
        var lockedUntil = result.IsLockedOut ? account!.LockoutEnd : result.IsNotAllowed ? await unknown.FailAsync(UserName.Trim(), Password, cancel) : null;
        ModelState.AddModelError("", lockedUntil is { } end ? SignInWords.Locked(end) : "Tên đăng nhập hoặc mật khẩu không đúng");
        return Page();
    }
}

internal static class SignInWords
{
    public static string Locked(DateTimeOffset until) =>
        $"Nhập sai quá nhiều lần nên tên đăng nhập này tạm khóa. Thử lại sau {Math.Max(1, Math.Ceiling((until - SecurityClock.Now).TotalMinutes))} phút";

    /// <summary>Back to where the visitor was going, if that is a page of this site; else the first page that the account may open.</summary>
    public static async Task<string> AfterAsync(this PageModel page, long account, string? returnTo, Grants grants, Visitor visitor, CancellationToken cancel)
    {
        visitor.Grants = await grants.OfAsync(account, cancel);
        return page.Url.IsLocalUrl(returnTo) ? returnTo : visitor.StartPage;
    }
}
