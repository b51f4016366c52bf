using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

[Needs(Permission.PrivacyManage)]
internal sealed class NewBreachModel(BreachBook book, UnitField units, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Đơn vị")]
    public string? Unit { get; set; }

    [BindProperty]
    public BreachForm Form { get; set; } = new();

    public IReadOnlyList<string> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form.DetectedOn = time.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var unit = await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel);
        var facts = Form.Read();
        Rule.StopIfBroken();
        var breach = await book.RecordAsync(unit!, facts, cancel);
        this.Say("Đã ghi sự cố.");
        return RedirectToPage("ShowBreach", new { breach.Id });
    }

    public async Task LoadAsync(CancellationToken cancel) => Units = await units.OffersAsync(UnitsTaken.All, cancel);
}
