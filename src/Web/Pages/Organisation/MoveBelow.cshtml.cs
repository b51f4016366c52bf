using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>
/// Units directly below one that move together by one decision, as the dozens of a district that is dissolved.
/// First which ones and where to, in the address; then what that touches, and the decision.
/// </summary>
[Needs(Permission.OrganisationEdit)]
internal sealed class MoveBelowModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time)
    : ActPage(browser, directory, reorganisation, time)
{
    /// <summary>As many as an address holds.</summary>
    public const int Most = 300;

    [FromQuery(Name = "den")]
    public long? ParentId { get; set; }

    [FromQuery(Name = "chon")]
    public long[] Chosen { get; set; } = [];

    /// <summary>All of them.</summary>
    [FromQuery(Name = "chon-het")]
    public bool All { get; set; }

    public List<OrgUnit> Below { get; private set; } = [];

    /// <summary>Asked for a preview without saying which units or where to.</summary>
    public bool IsIncomplete => NewPath is null && Request.Query.ContainsKey("den") && !All;

    public List<OrgUnit> Moving => Below.FindAll(u => Chosen.Contains(u.Id));

    /// <summary>Those chosen and all below them.</summary>
    public int MovingUnits { get; private set; }

    public List<SelectListItem> Parents { get; private set; } = [];

    public List<OrgDirectory.Step>? NewPath { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        NewPath = null;
        Below = [.. (await Directory.ChildrenAsync(Unit.Id, Today, cancel)).Where(u => u.ClosedOn is null)];
        if (All) Chosen = [.. Below.Take(Most).Select(u => u.Id)];
        Parents = Choices((await Browser.PossibleParentsAsync(UnitKind.Grassroots, cancel)).Where(u => u.Id != Unit.Id && !Chosen.Contains(u.Id)));
        foreach (var choice in Parents) choice.Selected = choice.Value == ParentId?.ToString(CultureInfo.InvariantCulture);
        if (ParentId is not { } parent || Moving.Count is 0 or > Most || await Directory.FindAsync(parent, cancel) is null) return;
        (NewPath, MovingUnits) = (await Directory.PathAsync(parent, Today, cancel), await Acts.UnitsFromAsync(Moving.ConvertAll(u => u.Id), cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        if (NewPath is null) ModelState.AddModelError("den", "Chọn công đoàn cấp trên mới và các đơn vị chuyển");
        if (Chosen.Distinct().Count() - Moving.Count is > 0 and var gone) ModelState.AddModelError("chon", $"{VietFormat.Number(gone)} đơn vị đã chọn không còn trực thuộc {Unit.Name}; xem lại các đơn vị rồi bấm chuyển lần nữa");
        if (!ModelState.IsValid) return Page();
        var moved = await Acts.MoveManyAsync(Moving, ParentId!.Value, Decision.ToGrounds(), cancel);
        this.Say(Told(moved[0], $"Đã chuyển {VietFormat.Number(moved.Sum(m => m.Units))} đơn vị."));
        return Back;
    }

    /// <summary>A grassroots union and its sections are moved as one.</summary>
    protected override async Task<bool> IsKnownAsync(CancellationToken cancel) => await base.IsKnownAsync(cancel) && UnitKinds.Upper.Contains(Unit.Kind);
}
