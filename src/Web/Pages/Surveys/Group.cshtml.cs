using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>One group and its estimates.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class GroupModel(InformalGroups groups, Trail trail, Visitor visitor) : PageModel
{
    public InformalGroup Group { get; private set; } = null!;

    public IReadOnlyList<InformalEstimate> Estimates { get; private set; } = [];

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await groups.FindAsync(id, cancel) is not { } group) return NotFound();
        (Group, Estimates) = (group, await groups.EstimatesAsync(id, cancel));
        History = await trail.OfAsync<InformalGroup>(Request, id, cancel);
        return Page();
    }
}
