using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>A new recurring duty, by itself or from a task of a document whose words propose how often.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class AddModel(DutyBook duties, TimeProvider time) : DutyForm
{
    private const int UsualDaysBefore = 15;

    [FromQuery(Name = "nhiem-vu")]
    public long? TaskId { get; set; }

    [BindProperty, Display(Name = "Đơn vị đặt")]
    public long? UnitId { get; set; }

    public (DirectiveTask Task, DocumentEntry Entry)? Source { get; private set; }

    public Frequency? Proposed => Frequency.Of(Source?.Task.Recurrence);

    public List<SelectListItem> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (TaskId is not null && Source is null) return NotFound();
        (Text, DaysBefore, For) = (Source?.Task.Text ?? "", UsualDaysBefore, DutyFor.DirectlyBelow);
        if (Proposed is { } often) (Months, FirstDue) = (often.Months, often.EndOfPeriod(time.Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (TaskId is { } task && await duties.SourceAsync(task, cancel) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var owners = await duties.OwnersAsync(cancel);
        var owner = owners is [var only] ? only : owners.Find(u => u.Id == UnitId);
        Rule.Check(owner is not null, nameof(UnitId), "Chọn đơn vị đặt việc");
        Rule.StopIfBroken();
        var duty = await duties.SetAsync(owner!.Id, Facts, TaskId, cancel);
        this.Say($"Đã đặt việc định kỳ, kỳ đầu hạn {VietFormat.Date(duty.FirstDue)}.");
        return LocalRedirect($"/viec/dinh-ky/{duty.Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (TaskId is { } task) Source = await duties.SourceAsync(task, cancel);
        Owners = [.. (await duties.OwnersAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
