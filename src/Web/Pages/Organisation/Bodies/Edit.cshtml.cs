using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>Corrects what is written of a body.</summary>
[Needs(Permission.OrganisationEdit)]
internal sealed class EditModel(BodyBook book, BodyList list, BodyField field, TimeProvider time) : BodyForm(field, time)
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Known { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await KeptAsync(cancel) is not { } body) return NotFound();
        (Name, ShortName, Kind, From, Basis, Version) = (body.Name, body.ShortName, body.Kind, body.From, body.Basis, body.Version);
        if (body.ParentId is { } parent) ParentId = (await list.NamesAsync([parent], cancel)).GetValueOrDefault(parent);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await KeptAsync(cancel) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var facts = await FactsAsync(cancel);
        Rule.StopIfBroken();
        if (await book.ChangeAsync(Id, facts, Version, cancel) is null) return NotFound();
        this.Say("Đã lưu thông tin cơ quan.");
        return LocalRedirect($"/co-quan/{Id}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (await KeptAsync(cancel) is not { } body) return;
        Known = body.Name;
        Version = ModelState.TellStored(Version, body.Version, ("Tên cơ quan", Name, body.Name), ("Tên viết tắt", ShortName, body.ShortName), ("Loại", Kind, body.Kind), ("Từ ngày", From, body.From), ("Căn cứ", Basis, body.Basis));
    }

    private async Task<OutsideBody?> KeptAsync(CancellationToken cancel) => await book.FindAsync(Id, cancel) is { } body && await book.KeepsAsync(body, cancel) ? body : null;
}
