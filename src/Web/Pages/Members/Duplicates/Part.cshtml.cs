using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Members.Duplicates;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Duplicates;

/// <summary>Says what making two records of one again does, and does it.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class PartModel(PeopleParting parting) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Vì sao tách lại"), StringLength(500, ErrorMessage = "Dài quá 500 chữ")]
    public string? Reason { get; set; }

    public PersonMerge? Merge { get; private set; }

    public PartingPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Merge is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Merge is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await parting.PartAsync(Id, Reason ?? "", cancel) is not { } done) return NotFound();
        this.Say(done.Stays.Count == 0 ? "Đã tách thành hai hồ sơ như trước khi gộp." : $"Đã tách thành hai hồ sơ. Giữ lại: {string.Join("; ", done.Stays)}.");
        return LocalRedirect($"/doan-vien/trung/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Merge = await parting.FindAsync(Id, cancel);
        if (Merge is not null) Plan = await parting.PreviewAsync(Merge, cancel);
    }
}
