using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Account;

[SignedIn, BeforePasswordChange, EnableRateLimiting(SignInSetup.RateLimit), CountsAttempts]
internal sealed class PasswordModel(OwnAccount own, PasswordAgain again, Visitor visitor) : PageModel, IShownAgain
{
    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu hiện tại")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu mới")]
    public string New { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Nhập lại mật khẩu mới"), Compare(nameof(New), ErrorMessage = "Hai lần nhập mật khẩu mới chưa giống nhau")]
    public string Again { get; set; } = "";

    public bool IsInitial { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        PasswordAgain.Explain(this, nameof(Current));
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var me = await own.FindAsync(visitor.AccountId!.Value);
        var wasInitial = me.MustChangePassword;
        if (!await again.IsRightAsync(me, Current)) return PasswordAgain.Refuse(this);
        await own.ChangePasswordAsync(me, Current, New, visitor.SessionId, cancel);
        this.Say("Đã đổi mật khẩu. Các phiên khác đã đăng xuất.");
        return LocalRedirect(wasInitial ? visitor.StartPage : "/tai-khoan");
    }

    public async Task LoadAsync(CancellationToken cancel) => IsInitial = (await own.FindAsync(visitor.AccountId!.Value)).MustChangePassword;
}
