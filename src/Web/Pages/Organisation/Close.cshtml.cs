using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class CloseModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time)
    : ActPage(browser, directory, reorganisation, time)
{
    [BindProperty, Display(Name = "Đơn vị kế tục")]
    public long? SuccessorId { get; set; }

    public List<SelectListItem> Successors { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        var brothers = Unit.ParentId is { } parent && UnitKinds.Low.Contains(Unit.Kind) ? await Directory.ChildrenAsync(parent, Today, cancel) : [];
        Successors = Choices(brothers.Concat(await Browser.PossibleParentsAsync(UnitKind.Grassroots, cancel)).Where(u => u.Id != Unit.Id).DistinctBy(u => u.Id));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var change = await Acts.CloseAsync(Unit.Id, SuccessorId, Decision.ToGrounds(), cancel);
        this.Say(Told(change, "Đã kết thúc đơn vị."));
        return Back;
    }
}
