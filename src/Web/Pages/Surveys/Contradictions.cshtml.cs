using System.Globalization;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>Counts of different sources that do not agree, side by side.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class ContradictionsModel(CountContradictions contradictions, OrgDirectory units) : PageModel
{
    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    public CountTolerance Allowed { get; private set; } = new(0, 0);

    public IReadOnlyList<CountContradiction> Found { get; private set; } = [];

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Allowed = await contradictions.ToleranceAsync(cancel);
        Found = await contradictions.FindAsync(Allowed, Unit, cancel);
        var below = await units.MiddleUnitsAsync(cancel);
        if (below.Count > 1) Filters = [new ChoiceFilter("don-vi", "Đơn vị phụ trách", [.. below.Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Name))])];
    }
}
