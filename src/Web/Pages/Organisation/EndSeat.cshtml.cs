using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class EndSeatModel(OrgBrowser browser, OrgDirectory directory, OfficerBook officers, TimeProvider time) : UnitPage(browser, directory, time)
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Thôi từ ngày"), Required(ErrorMessage = "Nhập ngày thôi giữ chức")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string? Reason { get; set; }

    public Officer Seat { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await officers.EndAsync(Seat.Id, To!.Value, Reason, cancel);
        this.Say($"Đã ghi {Seat.FullName} thôi giữ chức từ {VietFormat.Date(To.Value)}.");
        return Back;
    }

    protected override async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (!await base.IsKnownAsync(cancel) || await officers.FindAsync(Unit.Id, Id, cancel) is not { } seat) return false;
        Seat = seat;
        return true;
    }
}
