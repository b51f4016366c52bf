using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

[Needs(Permission.TargetsView), ToldByDay]
internal sealed class IndexModel(AllotmentBook book, Visitor visitor, TimeProvider time) : PageModel
{
    public IReadOnlyList<PlanView> Plans { get; private set; } = [];

    public bool CanEdit => visitor.Can(Permission.TargetsEdit);

    public DateOnly Day => Request.DayShown(time);

    /// <summary>What the table in force gives to the reader's own units, where another level has set the plan.</summary>
    private readonly Dictionary<long, TargetsOfDay> _given = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Plans = Day < time.Today ? await book.PlansOnAsync(Day, cancel) : await book.PlansAsync(cancel);
        foreach (var plan in Plans.Where(p => !p.IsSetter))
            if (await book.TargetOfAsync(plan.Id, Day, cancel) is { } given) _given[plan.Id] = given;
    }

    public UnitTarget? Given(PlanView plan, string column)
    {
        var cells = _given.GetValueOrDefault(plan.Id)?.Cells.Where(c => c.Column == column && c.Value > 0).ToList() ?? [];
        return cells.Count == 0 ? null : new UnitTarget(null, column, cells.Sum(c => c.Value), cells.TrueForAll(c => c.Encouraged));
    }
}
