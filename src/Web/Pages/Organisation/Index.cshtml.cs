using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>The tree of the upper levels; once something is searched for, a list of all units.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class IndexModel(OrgBrowser browser, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 1000;
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "loai")]
    public UnitKind? Kind { get; set; }

    public DateOnly Day { get; private set; }

    public DateOnly Today => time.Today;

    public List<OrgBrowser.Row> Rows { get; private set; } = [];

    public int? Counted { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = Request.DayShown(time);
        if (string.IsNullOrWhiteSpace(List.Q) && Kind is null)
        {
            Rows = await browser.TreeAsync(Day, cancel);
            return;
        }
        (Rows, Next) = UnitCursor.Cut(await browser.ListAsync(null, List.Q, Kind, Day, UnitCursor.Read(List.After), PageSize + 1, cancel), PageSize);
        Counted = await browser.CountAsync(null, List.Q, Kind, Day, CountedUpTo, cancel);
    }
}
