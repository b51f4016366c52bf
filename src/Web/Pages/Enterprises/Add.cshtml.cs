using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesEdit)]
internal sealed class AddModel(EnterpriseRegister register, OrgDirectory directory, EnterpriseDuplicates duplicates, ReadLog log, TimeProvider time) : EnterpriseFormModel(directory, duplicates, log)
{
    [BindProperty, Display(Name = "Số lao động")]
    public int? Total { get; set; }

    [BindProperty, Display(Name = "Ngày đếm")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Nguồn số liệu")]
    public string? Source { get; set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var count = Total is { } total ? new HeadcountFacts(Day ?? time.Today, total, null, null, Source ?? "") : null;
        var added = await register.AddAsync(Facts, count, IsAnother, cancel);
        this.Say($"Đã thêm {added.Name}.");
        return LocalRedirect($"/doanh-nghiep/{added.Id}");
    }
}
