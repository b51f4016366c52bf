using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

[Needs(Permission.AccountsManage), SeenAccount]
internal sealed class GiveGrantModel(AccountDirectory accounts, GrantRegister grants, UnitField choice, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public GrantFields Grant { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public string FullName { get; private set; } = "";

    public IReadOnlyList<string> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel)
    {
        Grant.From = time.Today;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var terms = await choice.TermsAsync(Grant, time.Today, cancel);
        await grants.GiveAsync(Id, terms, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), cancel);
        this.Say("Đã cấp quyền.");
        return RedirectToPage("/Admin/Account", new { id = Id });
    }

    public async Task LoadAsync(CancellationToken cancel) =>
        (FullName, Units) = ((await accounts.FindAsync(Id, cancel))!.FullName, await choice.OffersAsync(UnitsTaken.All, cancel));
}
