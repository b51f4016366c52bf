using DoanKet.App.Enterprises.Visits;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The visits of a week for the calendar of a phone; those of one officer when only one is named.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class WeekCalendarModel(WeekPlanner planner, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public WeekAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var monday = Asked.Monday(time.Today);
        var bytes = await planner.CalendarAsync(new(monday, Asked.Unit, Asked.Named is [var only] ? only : null), cancel);
        return File(bytes, CalendarFile.ContentType, ExportName.Of("Lịch làm việc", monday, "ics"));
    }
}
