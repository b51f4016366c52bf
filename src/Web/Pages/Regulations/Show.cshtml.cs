using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

[Needs(Permission.RegulationsView)]
internal sealed class ShowModel(RegulationBook book, History history, Visitor visitor) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public List<LegalParameter> Values { get; private set; } = [];

    public List<History.Act> Acts { get; private set; } = [];

    public bool MayEdit => visitor.Can(Permission.RegulationsEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Values = await book.HistoryAsync(Key, cancel);
        if (Values.Count == 0) return NotFound();
        foreach (var value in Values) Acts.AddRange(await history.OfAsync<LegalParameter>(value.Id, 10, cancel));
        // A new value and the end of the former are one act that touches two rows.
        Acts = [.. Acts.GroupBy(a => a.Id).Select(g => g.First() with { Values = [.. g.SelectMany(a => a.Values)] }).OrderByDescending(a => a.Id)];
        return Page();
    }
}
