using DoanKet.App.Identity;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Reports.Credit;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Reports;

/// <summary>The entries of the ledger behind a unit's place in the ranking.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class CreditModel(CampaignQuery campaigns, CreditQuery credit, ShellModel shell, TimeProvider time) : PageModel
{
    public const int Most = 500;

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    public string UnitName { get; private set; } = "";

    public PlanHead Plan { get; private set; } = null!;

    public CampaignAddress Address { get; private set; } = null!;

    public IReadOnlyList<CreditEntry> Entries { get; private set; } = [];

    public DateOnly AsOf => Request.DayShown(time);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await campaigns.FindAsync(UnitId, PlanId, AsOf, cancel) is not var (unit, plan)) return NotFound();
        (UnitName, Plan, Address) = (unit.Name, plan, new(unit.Id, plan.Id, AsOf));
        (shell.UnitName, shell.UnitHref) = (unit.Name, Address.Home);
        Entries = await credit.EntriesAsync(unit, plan, AsOf, Most, cancel);
        return Page();
    }
}
