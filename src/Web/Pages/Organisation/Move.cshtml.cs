using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>First the new parent, in the address; then what the move touches, and the decision.</summary>
[Needs(Permission.OrganisationEdit)]
internal sealed class MoveModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time)
    : ActPage(browser, directory, reorganisation, time)
{
    [FromQuery(Name = "den")]
    public long? ParentId { get; set; }

    public List<SelectListItem> Parents { get; private set; } = [];

    public List<OrgDirectory.Step>? NewPath { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Parents = Choices((await Browser.PossibleParentsAsync(Unit.Kind, cancel)).Where(u => u.Id != Unit.Id && u.Id != Unit.ParentId));
        foreach (var choice in Parents) choice.Selected = choice.Value == ParentId?.ToString(CultureInfo.InvariantCulture);
        if (ParentId is { } parent && await Directory.FindAsync(parent, cancel) is not null) NewPath = await Directory.PathAsync(parent, Today, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (ParentId is null) ModelState.AddModelError("den", "Chọn công đoàn cấp trên mới");
        if (!ModelState.IsValid) return Page();
        var change = await Acts.MoveAsync(Unit.Id, ParentId!.Value, Decision.ToGrounds(), cancel);
        this.Say(Told(change, $"Đã chuyển {VietFormat.Number(change.Units)} đơn vị."));
        return Back;
    }
}
