using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Account;

/// <summary>Shows new paper codes once; they travel from the page before in its sealed note.</summary>
[SignedIn]
internal sealed class PaperCodesModel : PageModel
{
    public const string Key = "paper-codes";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (TempData[Key] is not string codes) return RedirectToPage("/Account/TwoSteps");
        Codes = codes.Split(' ');
        return Page();
    }
}
