using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>People without an employment relationship, as they were estimated by the day.</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class InformalModel(InformalGroups groups, Visitor visitor, TimeProvider time) : PageModel
{
    public DateOnly Day { get; private set; }

    public IReadOnlyList<InformalRow> Rows { get; private set; } = [];

    public IReadOnlyList<(string Unit, int Groups, int People)> ByUnit { get; private set; } = [];

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = Request.DayShown(time);
        Rows = await groups.OnAsync(Day, cancel);
        ByUnit = [.. Rows.GroupBy(r => (r.UnitId, r.UnitName)).Select(g => (g.Key.UnitName, g.Count(), g.Sum(r => r.People)))];
    }
}
