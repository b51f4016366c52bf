using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Identity.Sessions;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

/// <summary>One account as its administrator sees it: its grants, its state, and all that was done with it.</summary>
[Needs(Permission.AccountsManage), SeenAccount]
internal sealed class AccountModel(
    AccountDirectory accounts, AccountRegister register, GrantRegister grants, SessionBook sessions, Trail trail, UnitField units, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, System.ComponentModel.DataAnnotations.Display(Name = "Ngày cuối còn quyền")]
    public DateOnly? LastDay { get; set; }

    /// <summary>The grant whose form was sent; none for the other forms.</summary>
    [BindProperty(Name = "grant")]
    public long? Ending { get; set; }

    /// <summary>What was typed as the last day, also when it is none.</summary>
    public string? LastDayTyped => ModelState.TryGetValue(nameof(LastDay), out var typed) ? typed.AttemptedValue : null;

    public App.Identity.Account Shown { get; private set; } = null!;

    public Standing Standing { get; private set; }

    public AccountState State => accounts.StateOf(Shown);

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public IReadOnlyDictionary<long, string> UnitNames { get; private set; } = new Dictionary<long, string>();

    public HistoryPage History { get; private set; } = null!;

    public DateTime? LastSeenAt { get; private set; }

    public string? Password { get; private set; }

    public DateOnly Today => time.Today;

    /// <summary>Grants in units that the administrator does not see are not his to end.</summary>
    public bool MayEnd(Grant grant) => Standing != Standing.Own && grant.IsOpenOn(Today) && UnitNames.ContainsKey(grant.OrgUnitId);

    public Task OnGetAsync(CancellationToken cancel)
    {
        Password = InitialPassword.Take(this);
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancel)
    {
        InitialPassword.Leave(this, await register.ResetAsync(Id, Why(), cancel));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel)
    {
        await register.DisableAsync(Id, Why(), cancel);
        return Done("Đã ngừng tài khoản; mọi phiên đăng nhập của tài khoản đã kết thúc.");
    }

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel)
    {
        await register.EnableAsync(Id, Why(), cancel);
        return Done("Đã mở lại tài khoản.");
    }

    public async Task<IActionResult> OnPostEndGrantAsync(CancellationToken cancel)
    {
        if (Ending is not { } grant || (await accounts.GrantsAsync(Id, cancel)).All(g => g.Id != grant)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await grants.EndAsync(grant, LastDay, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), cancel);
        return Done("Đã thu quyền.");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Shown = (await accounts.FindAsync(Id, cancel))!;
        Standing = await accounts.StandingAsync(Id, cancel);
        Grants = await accounts.GrantsAsync(Id, cancel);
        UnitNames = await units.NamesAsync(Grants.Select(g => g.OrgUnitId), cancel);
        History = await trail.OfAsync<App.Identity.Account>(Request, Id, cancel);
        LastSeenAt = (await sessions.LastOfAsync(Id, cancel))?.LastSeenAt;
    }

    private string Why()
    {
        Rule.Check(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Ghi lý do, ví dụ: quên mật khẩu, thôi việc từ 01/08/2024");
        return Reason!.Trim();
    }

    private RedirectToPageResult Done(string sentence)
    {
        this.Say(sentence);
        return RedirectToPage();
    }
}
