using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>A further estimate of a group.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class EstimateModel(InformalGroups groups, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Ước số người"), Required(ErrorMessage = "Nhập số người ước được")]
    public int? People { get; set; }

    [BindProperty, Display(Name = "Ngày ước"), Required(ErrorMessage = "Nhập ngày ước")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Nguồn"), Required(ErrorMessage = "Ghi nguồn, như: Ban quản lý chợ, UBND xã")]
    public string Source { get; set; } = "";

    public InformalGroup Group { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        await LoadAsync(cancel);
        return Group is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Group is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        await groups.EstimateAsync(Id, new(Day!.Value, People!.Value, Source), cancel);
        this.Say($"Đã ghi {VietFormat.Number(People.Value)} người, ngày {VietFormat.Date(Day.Value)}.");
        return LocalRedirect($"/khao-sat/phi-chinh-thuc/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel) => Group = (await groups.FindAsync(Id, cancel))!;
}
