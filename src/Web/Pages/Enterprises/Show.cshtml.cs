using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesView)]
internal sealed class ShowModel(AppDbContext db, EnterpriseFile file, Trail trail, Visitor visitor, TimeProvider time) : PageModel
{
    public EnterpriseShown Found { get; private set; } = null!;

    public HistoryPage History { get; private set; } = null!;

    /// <summary>The founding case under way, for those who may read cases.</summary>
    public FoundingCase? Case { get; private set; }

    public DateOnly Today => time.Today;

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public bool MayFound => visitor.Can(Permission.FoundingEdit) && Case is null && Found.Facts is { UnionId: null, ClosedOn: null };

    public bool IsOverdue => Found.Facts.NextStepOn < Today;

    /// <summary>Oldest first, as a chart is read.</summary>
    public IReadOnlyList<Headcount> Counts => [.. Found.Counts.Reverse()];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await file.FindAsync(id, cancel) is not { } found) return NotFound();
        Found = found;
        if (visitor.Can(Permission.FoundingView)) Case = await db.Set<FoundingCase>().AsNoTracking().UnderWay().SingleOrDefaultAsync(c => c.EnterpriseId == id, cancel);
        History = await trail.OfAsync<Enterprise>(Request, id, cancel);
        return Page();
    }
}
