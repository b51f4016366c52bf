using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class SeatModel(OrgBrowser browser, OrgDirectory directory, OfficerBook officers, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Cơ quan"), Required(ErrorMessage = "Chọn cơ quan")]
    public CommitteeBody? Body { get; set; }

    [BindProperty, Display(Name = "Chức vụ"), Required(ErrorMessage = "Chọn chức vụ")]
    public OfficerPosition? Position { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string? Reason { get; set; }

    public List<SelectListItem> Bodies { get; } = [.. Enum.GetValues<CommitteeBody>().Select(b => new SelectListItem(Words.Of(b), b.ToString()))];

    public List<SelectListItem> Positions { get; } = [.. Enum.GetValues<OfficerPosition>().Select(p => new SelectListItem(Words.Of(CommitteeBody.Executive, p), p.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var seat = new Officer { OrgUnitId = Unit.Id, PersonId = null, FullName = FullName.Trim(), Body = Body!.Value, Position = Position!.Value, From = From!.Value };
        await officers.SeatAsync(seat, Reason, cancel);
        this.Say($"Đã thêm {seat.FullName}.");
        return Back;
    }
}
