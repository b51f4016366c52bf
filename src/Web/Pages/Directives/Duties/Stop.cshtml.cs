using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Duties;

[Needs(Permission.DirectivesEdit)]
internal sealed class StopModel(DutyBook duties) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string Reason { get; set; } = "";

    public RecurringDuty Duty { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Duty is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Duty is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        await duties.StopAsync(Id, Reason, cancel);
        this.Say("Việc định kỳ đã thôi; các kỳ đã giao vẫn còn.");
        return LocalRedirect($"/viec/dinh-ky/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel) => Duty = (await duties.OwnAsync(Id, cancel))!;
}
