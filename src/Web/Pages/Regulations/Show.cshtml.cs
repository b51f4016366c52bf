using DoanKet.App.Identity;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

[Needs(Permission.RegulationsView)]
internal sealed class ShowModel(RegulationBook book, Trail trail, Visitor visitor) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public List<LegalParameter> Values { get; private set; } = [];

    public HistoryPage History { get; private set; } = null!;

    public bool MayEdit => visitor.Can(Permission.RegulationsEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Values = await book.HistoryAsync(Key, cancel);
        if (Values.Count == 0) return NotFound();
        History = await trail.OfAsync(Request, [.. Values.Select(v => App.Platform.Operations.History.Root.Of<LegalParameter>(v.Id))], cancel);
        return Page();
    }
}
