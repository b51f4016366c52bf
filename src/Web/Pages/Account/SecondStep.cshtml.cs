using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Account;

/// <summary>The second step of signing in: the cookie of the first step, five minutes old at most, says whose code is asked for.</summary>
[AllowAnonymous, EachTimeAnew, EnableRateLimiting(SignInSetup.RateLimit)]
internal sealed class SecondStepModel(SignInManager<App.Identity.Account> signIn, Grants grants, Visitor visitor, CurrentWork work) : PageModel
{
    private const int AppDigits = 6, PaperLetters = 10;

    [BindProperty, Required(ErrorMessage = "Nhập mã xác thực")]
    public string Code { get; set; } = "";

    [FromQuery(Name = "ve")]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Account/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return RedirectToPage("/Account/SignIn");
        if (!ModelState.IsValid) return Page();
        work.AccountName = account.FullName;
        work.Begin(IdentityOperations.SignIn);
        var result = await TryAsync();
        if (result.Succeeded) return LocalRedirect(await this.AfterAsync(account.Id, ReturnTo, grants, visitor, cancel));
        ModelState.AddModelError(nameof(Code), result.IsLockedOut
            ? SignInWords.Locked(account.LockoutEnd!.Value)
            : "Mã không đúng hoặc đã hết hạn. Nhập mã đang hiện trong ứng dụng; giờ của điện thoại phải đúng");
        return Page();
    }

    private Task<Microsoft.AspNetCore.Identity.SignInResult> TryAsync()
    {
        var letters = string.Concat(Code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (letters.Length == PaperLetters) return signIn.TwoFactorRecoveryCodeSignInAsync($"{letters[..5]}-{letters[5..]}");
        var digits = SecondFactor.Digits(Code);
        return signIn.TwoFactorAuthenticatorSignInAsync(digits.Length == AppDigits ? digits : Code, isPersistent: false, rememberClient: false);
    }
}
