using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesView)]
internal sealed class ShowModel(EnterpriseFile file, History history, AppDbContext db, Visitor visitor, TimeProvider time) : PageModel
{
    private const int ActsShown = 20;

    public EnterpriseShown Found { get; private set; } = null!;

    public IReadOnlyList<History.Act> Acts { get; private set; } = [];

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
        Acts = await new EnterpriseHistoryWords(db).SayAsync(await history.OfAsync<Enterprise>(id, ActsShown, cancel), cancel);
        return Page();
    }
}
