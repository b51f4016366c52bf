using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Account;

[SignedIn, EnableRateLimiting(SignInSetup.RateLimit), CountsAttempts]
internal sealed class TwoStepsModel(OwnAccount own, SecondFactor factor, PasswordAgain again, Visitor visitor) : PageModel, IShownAgain
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public App.Identity.Account Me { get; private set; } = null!;

    public SecondFactor.Secret? Secret { get; private set; }

    public QrPicture? Qr { get; private set; }

    public int PaperCodesLeft { get; private set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        PasswordAgain.Explain(this, nameof(Password));
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostPrepareAsync()
    {
        var me = await MeAsync();
        if (!await again.IsRightAsync(me, Password)) return PasswordAgain.Refuse(this);
        await factor.PrepareAsync(me);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTurnOnAsync()
    {
        var me = await MeAsync();
        return await again.IsRightAsync(me, Password) ? ShowCodes(await factor.TurnOnAsync(me, Code ?? "")) : PasswordAgain.Refuse(this);
    }

    public async Task<IActionResult> OnPostNewCodesAsync()
    {
        var me = await MeAsync();
        return await again.IsRightAsync(me, Password) ? ShowCodes(await factor.NewPaperCodesAsync(me)) : PasswordAgain.Refuse(this);
    }

    public async Task<IActionResult> OnPostTurnOffAsync()
    {
        var me = await MeAsync();
        if (!await again.IsRightAsync(me, Password)) return PasswordAgain.Refuse(this);
        await factor.TurnOffAsync(me);
        this.Say("Đã tắt xác thực hai bước.");
        return RedirectToPage("/Account/Index");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Me = await MeAsync();
        PaperCodesLeft = await factor.PaperCodesLeftAsync(Me);
        Secret = Me.TwoFactorEnabled ? null : await factor.SecretOfAsync(Me);
        Qr = Secret is null ? null : QrPicture.Of(Secret.Address);
    }

    private Task<App.Identity.Account> MeAsync() => own.FindAsync(visitor.AccountId!.Value);

    private RedirectToPageResult ShowCodes(IReadOnlyList<string> codes)
    {
        TempData[PaperCodesModel.Key] = string.Join(' ', codes);
        return RedirectToPage("/Account/PaperCodes");
    }
}
