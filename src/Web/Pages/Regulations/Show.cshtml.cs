using DoanKet.App.Identity;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

[Needs(Permission.RegulationsView)]
internal sealed class ShowModel(RegulationBook book, SharedValues shared, Trail trail, Visitor visitor) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public List<LegalParameter> Values { get; private set; } = [];

    public HistoryPage History { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    /// <summary>The account changes values of the law, but those of this database are not its alone.</summary>
    public bool IsForOthers => !MayEdit && visitor.Can(Permission.RegulationsEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Values = await book.HistoryAsync(Key, cancel);
        if (Values.Count == 0) return NotFound();
        MayEdit = await shared.MayChangeAsync(visitor.ScopeFor(Permission.RegulationsEdit), cancel);
        History = await trail.OfAsync(Request, [.. Values.Select(v => App.Platform.Operations.History.Root.Of<LegalParameter>(v.Id))], cancel);
        return Page();
    }
}
