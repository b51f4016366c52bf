using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>A further body of the catalogue, kept by the unit of the account.</summary>
[Needs(Permission.OrganisationEdit)]
internal sealed class AddModel(BodyBook book, BodyList list, BodyField field, TimeProvider time) : BodyForm(field, time)
{
    [BindProperty, Display(Name = "Đơn vị giữ danh mục")]
    public long? KeeperId { get; set; }

    public List<SelectListItem> Keepers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var keepers = await list.KeepersAsync(cancel);
        var keeper = keepers is [var only] ? only : keepers.Find(k => k.Id == KeeperId);
        Rule.Check(keeper is not null, nameof(KeeperId), "Chọn đơn vị giữ danh mục");
        var facts = await FactsAsync(cancel);
        Rule.StopIfBroken();
        var body = await book.AddAsync(keeper!.Id, facts, cancel);
        this.Say($"Đã thêm {body.Name}.");
        return LocalRedirect($"/co-quan/{body.Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Keepers = [.. (await list.KeepersAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
