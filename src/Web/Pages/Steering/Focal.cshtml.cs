using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Steering;

/// <summary>Names the one officer of a unit who answers for bringing members in.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class FocalModel(FocalBook book, OrgBrowser browser, OrgDirectory directory, TimeProvider time) : UnitPage(browser, directory, time)
{
    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Ghi họ và tên"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string FullName { get; set; } = "";

    [BindProperty, Display(Name = "Chức vụ"), StringLength(200, ErrorMessage = "Dài nhất 200 chữ")]
    public string? Position { get; set; }

    [BindProperty, Display(Name = "Điện thoại"), StringLength(20, ErrorMessage = "Dài nhất 20 chữ")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? From { get; set; }

    public FocalOfficer? Before { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Before = (await book.OfAsync(Unit.Id, cancel)).Find(f => f.To is null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.NameAsync(new FocalOfficer
        {
            OrgUnitId = Unit.Id, FullName = VietText.Nfc(FullName.Trim()), Position = Position?.Trim(), Phone = string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(), From = From!.Value,
        }, cancel);
        this.Say($"Đã cử {FullName.Trim()} làm cán bộ đầu mối.");
        return LocalRedirect($"/ban-chi-dao/{UnitCode}");
    }
}
