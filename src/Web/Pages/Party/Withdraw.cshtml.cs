using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.PartyReferral;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Party;

[Needs(Permission.PartyEdit)]
internal sealed class WithdrawModel(RecommendationList recommendations, RecommendationBook book) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do rút giới thiệu"), StringLength(500, ErrorMessage = "Lý do dài quá 500 chữ")]
    public string Reason { get; set; } = "";

    public RecommendationRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.WithdrawAsync(Id, Reason, cancel);
        this.Say($"Đã rút giới thiệu {Row.FullName}.");
        return RedirectToPage("Index");
    }

    public Task LoadAsync(CancellationToken cancel) => IsKnownAsync(cancel);

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await recommendations.FindAsync(Id, cancel) is not { } row) return false;
        Row = row;
        return true;
    }
}
