using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesView)]
internal sealed class ShowModel(EnterpriseFile file, Trail trail, Visitor visitor, TimeProvider time) : PageModel
{
    public EnterpriseShown Found { get; private set; } = null!;

    public HistoryPage History { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public bool MayFound => visitor.Can(Permission.FoundingEdit) && Found.Facts is { UnionId: null, ClosedOn: null };

    public bool IsOverdue => Found.Facts.NextStepOn < Today;

    /// <summary>Oldest first, as a chart is read.</summary>
    public IReadOnlyList<Headcount> Counts => [.. Found.Counts.Reverse()];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await file.FindAsync(id, cancel) is not { } found) return NotFound();
        Found = found;
        History = await trail.OfAsync<Enterprise>(Request, id, cancel);
        return Page();
    }
}
