using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesEdit)]
internal sealed class CountModel(EnterpriseRegister register, EnterpriseFile file, TimeProvider time) : OneEnterpriseModel(file)
{
    [BindProperty, Display(Name = "Ngày đếm"), Required(ErrorMessage = "Nhập ngày đếm")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Tổng số lao động"), Required(ErrorMessage = "Nhập tổng số lao động")]
    public int? Total { get; set; }

    [BindProperty, Display(Name = "Lao động nữ")]
    public int? Women { get; set; }

    [BindProperty, Display(Name = "Đóng BHXH")]
    public int? Insured { get; set; }

    [BindProperty, Display(Name = "Nguồn số liệu"), Required(ErrorMessage = "Ghi nguồn của số liệu, như: Khảo sát đợt 2/2024")]
    public string Source { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return await IsKnownAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await register.RecordHeadcountAsync(Id, new(Day!.Value, Total!.Value, Women, Insured, Source), cancel);
        this.Say($"Đã ghi {VietFormat.Number(Total.Value)} lao động ngày {VietFormat.Date(Day.Value)}.");
        return Back;
    }
}
