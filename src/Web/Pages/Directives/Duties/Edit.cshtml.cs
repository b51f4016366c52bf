using DoanKet.App.Directives.Duties;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Duties;

[Needs(Permission.DirectivesEdit)]
internal sealed class EditModel(DutyBook duties) : DutyForm
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public RecurringDuty Duty { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await duties.OwnAsync(Id, cancel) is not { } duty) return NotFound();
        Duty = duty;
        (Text, Months, FirstDue, DaysBefore, For, Kind, Until, Version) = (duty.Text, duty.Months, duty.FirstDue, duty.DaysBefore, duty.For, duty.Kind, duty.Until, duty.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await duties.OwnAsync(Id, cancel) is not { } duty) return NotFound();
        Duty = duty;
        if (!ModelState.IsValid) return Page();
        if (await duties.ChangeAsync(Id, Facts, Version, cancel) is null) return NotFound();
        this.Say("Đã lưu việc định kỳ.");
        return LocalRedirect($"/viec/dinh-ky/{Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (await duties.OwnAsync(Id, cancel) is not { } duty) return;
        Duty = duty;
        // After a clash the officer has been told to look again: the next save is against what is there now.
        if (ModelState.TryGetValue("", out var clash) && clash.Errors.Count > 0 && ModelState.Remove(nameof(Version))) Version = duty.Version;
    }
}
