using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>A form about one open unit, named in the address. Outside the scope, or ended where the page does not take that: 404.</summary>
internal abstract class UnitPage(OrgBrowser browser, OrgDirectory directory, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute(Name = "code")]
    public string UnitCode { get; set; } = "";

    public OrgUnit Unit { get; private set; } = null!;

    public List<OrgDirectory.Step> Path { get; private set; } = [];

    public DateOnly Today => time.Today;

    protected OrgBrowser Browser => browser;

    protected OrgDirectory Directory => directory;

    /// <summary>Whether a unit that has ended is shown too.</summary>
    protected virtual bool TakesEnded => false;

    protected LocalRedirectResult Back => LocalRedirect($"/don-vi/{UnitCode}");

    public virtual async Task LoadAsync(CancellationToken cancel) => Path = await directory.PathAsync(Unit.Id, Today, cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    protected virtual async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        var unit = await browser.FindAsync(UnitCode, cancel);
        if (unit is null || unit.ClosedOn is not null && !TakesEnded) return false;
        Unit = unit;
        return true;
    }
}
