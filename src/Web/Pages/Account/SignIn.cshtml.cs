using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Account;

[AllowAnonymous, EachTimeAnew, EnableRateLimiting(SignInSetup.RateLimit)]
internal sealed class SignInModel(SignInManager<App.Identity.Account> signIn, CurrentWork work) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập tên đăng nhập")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu")]
    public string Password { get; set; } = "";

    [FromQuery(Name = "ve")]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        work.Begin(IdentityOperations.SignIn);
        var result = await signIn.PasswordSignInAsync(UserName.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/");
        ModelState.AddModelError("", "Tên đăng nhập hoặc mật khẩu không đúng");
        return Page();
    }
}
