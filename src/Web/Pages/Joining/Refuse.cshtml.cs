using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Joining;

[Needs(Permission.JoiningDecide)]
internal sealed class RefuseModel(ApplicationList applications, ApplicationDecisions decisions) : ChosenModel(applications)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await AreKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await AreKnownAsync(cancel)) return NotFound();
        if (await decisions.RefuseAsync(Ids, Reason, cancel) is not { } count) return NotFound();
        this.Say($"Đã ghi không nhận {count} đơn.");
        return RedirectToPage("Index");
    }
}
