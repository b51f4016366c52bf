using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Steering;

/// <summary>A unit founds a steering committee; the one before ends.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class FoundModel(SteeringBook book, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty, Display(Name = "Tên ban"), Required(ErrorMessage = "Ghi tên ban chỉ đạo"), StringLength(200, ErrorMessage = "Tên dài nhất 200 chữ")]
    public string Name { get; set; } = "Ban Chỉ đạo phát triển đoàn viên";

    [BindProperty, Display(Name = "Quyết định"), StringLength(200, ErrorMessage = "Dài nhất 200 chữ")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày lập ban")]
    public DateOnly? From { get; set; }

    public SteeringCommittee? Before { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Before = await book.FindAsync(Unit.Id, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.FoundAsync(Unit.Id, Name, Decision, From!.Value, cancel);
        this.Say("Đã lập ban chỉ đạo. Thêm thành viên và giao việc.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }
}
