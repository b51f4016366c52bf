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
        Version = ModelState.TellStored(Version, duty.Version, ("Nội dung", Text, duty.Text), ("Lặp lại (tháng)", Months, duty.Months), ("Hạn kỳ đầu", FirstDue, duty.FirstDue),
            ("Giao trước mấy ngày", DaysBefore, duty.DaysBefore), ("Giao cho", For, duty.For), ("Loại đơn vị", Kind, duty.Kind), ("Đến hết ngày", Until, duty.Until));
    }
}
