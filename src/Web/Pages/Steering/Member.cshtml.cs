using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Steering;

/// <summary>Somebody joins the steering committee of a unit.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class MemberModel(SteeringBook book, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Ghi họ và tên"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Chức danh trong ban"), Required(ErrorMessage = "Chọn chức danh trong ban")]
    public SteeringRole? Role { get; set; }

    [BindProperty, Display(Name = "Chức vụ, cơ quan"), StringLength(200, ErrorMessage = "Dài nhất 200 chữ")]
    public string? Position { get; set; }

    [BindProperty, Display(Name = "Phụ trách"), StringLength(500, ErrorMessage = "Dài nhất 500 chữ")]
    public string? Duty { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? From { get; set; }

    public List<SelectListItem> SteeringRoles { get; } = [.. Enum.GetValues<SteeringRole>().Select(r => new SelectListItem(Labels.Of(r), r.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || await book.FindAsync(Unit.Id, cancel) is not { } committee) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.AddAsync(new SteeringMember
        {
            OrgUnitId = Unit.Id, CommitteeId = committee.Id, FullName = VietText.Nfc(FullName.Trim()), Role = Role!.Value, Position = Position?.Trim(), Duty = Duty?.Trim(), From = From!.Value,
        }, cancel);
        this.Say($"Đã thêm {FullName.Trim()} vào ban chỉ đạo.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }
}
