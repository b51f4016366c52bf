using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Two versions of a plan's table, cell by cell.</summary>
[Needs(Permission.TargetsView)]
internal sealed class CompareModel(AllotmentBook book) : PageModel
{
    public PlanView Plan { get; private set; } = null!;
    public VersionRef Before { get; private set; } = null!;
    public VersionRef After { get; private set; } = null!;
    public IReadOnlyList<CellDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "a")] int before, [FromQuery(Name = "b")] int after, CancellationToken cancel)
    {
        if (await book.PlanAsync(id, cancel) is not { } plan || plan.Numbered(before) is not { } old || plan.Numbered(after) is not { } now) return NotFound();
        (Plan, Before, After) = (plan, old, now);
        Differences = AllotmentComparison.Of(await book.TableAsync(plan, old.Id, cancel), await book.TableAsync(plan, now.Id, cancel));
        return Page();
    }

    public static string Words(Figure? figure) => figure is null ? VietFormat.Missing : VietFormat.Number(figure.Value) + (figure.Encouraged ? " (khuyến khích)" : "");
}
