using DoanKet.App.Directives.Duties;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>One recurring duty: how it repeats, what comes next, what came of the times before.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class ShowModel(DutyBook duties, EntrySight sight, UnitField units, PermittedReading permitted, Trail trail) : PageModel
{
    private const int Shown = 5, MostPeriods = 24;

    public RecurringDuty Duty { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    /// <summary>The document it rests on, when the reader may open it.</summary>
    public DocumentEntry? Source { get; private set; }

    public IReadOnlyList<DutyPeriod> Coming { get; private set; } = [];

    public IReadOnlyList<(DateOnly Due, long FanOutId, int Given, int Done, int Late)> Periods { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await duties.FindAsync(id, cancel) is not { } duty) return NotFound();
        (Duty, Coming) = (duty, [.. duty.Calendar.Next(duty.Raised, Shown)]);
        Unit = (await units.NamesAsync([duty.OrgUnitId], cancel)).GetValueOrDefault(duty.OrgUnitId, "");
        if (duty.EntryId is { } entry) Source = await sight.FindAsync(entry, cancel);
        Periods = await duties.PeriodsAsync(id, MostPeriods, cancel);
        MayEdit = await permitted.WithAsync(Permission.DirectivesEdit, () => duties.OwnAsync(id, cancel)) is not null;
        History = await trail.OfAsync<RecurringDuty>(Request, id, cancel);
        return Page();
    }
}
