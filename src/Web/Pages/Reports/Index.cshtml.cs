using DoanKet.App.Identity;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Reports;

/// <summary>The reports that can be made for the unit of the account, plan by plan.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class IndexModel(CampaignQuery campaigns, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    public long Unit { get; private set; }

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<PlanHead> Plans { get; private set; } = [];

    /// <summary>Without plans of its own: those of the units straight below.</summary>
    public IReadOnlyList<PlanBelow> Below { get; private set; } = [];

    public DateOnly AsOf => Request.DayShown(time);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await campaigns.PlansAsync(UnitId, AsOf, cancel) is not var (unit, plans)) return NotFound();
        (Unit, UnitName, Plans) = (unit.Id, unit.Name, plans);
        if (plans.Count == 0) Below = (await campaigns.LoadAsync(UnitId, null, AsOf, cancel))?.Below ?? [];
        return Page();
    }
}
