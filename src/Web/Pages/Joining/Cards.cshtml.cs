using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

[Needs(Permission.JoiningDecide)]
internal sealed class CardsModel(CardNumbers cards, UnitField units) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public string Unit { get; set; } = "";

    [BindProperty, Display(Name = "Mẫu số thẻ"), Required(ErrorMessage = "Ghi mẫu số thẻ")]
    public string Pattern { get; set; } = "";

    public IReadOnlyList<string> Units { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "don-vi")] string? code, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Unit = code is null ? Units.Count > 0 ? Units[0] : "" : Units.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
        if (Units.Contains(Unit) && await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel) is { } unit) Pattern = await cards.PatternOfAsync(unit.Id, cancel) ?? "{MA}-{STT:4}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var unit = await units.FindAsync(Unit, UnitsTaken.All, nameof(Unit), cancel);
        Rule.StopIfBroken();
        await cards.SetAsync(unit!, Pattern, cancel);
        this.Say($"Đã ghi mẫu số thẻ của {unit!.Name}.");
        return RedirectToPage("Index");
    }

    public async Task LoadAsync(CancellationToken cancel) => Units = await units.OffersAsync(UnitsTaken.All, cancel);
}
