using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class WithdrawModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time) : UnitPage(browser, directory, time)
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do"), StringLength(1000, ErrorMessage = "Lý do dài nhất 1.000 chữ")]
    public string Reason { get; set; } = "";

    public OrgBrowser.Act Act { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await reorganisation.WithdrawAsync(Id, Reason.Trim(), cancel);
        this.Say("Đã bỏ việc đang chờ.");
        return Back;
    }

    protected override async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (!await base.IsKnownAsync(cancel)) return false;
        var act = (await Browser.ActsAsync(Unit.Id, cancel)).Find(a => a.Change.Id == Id && a.Change.Waits);
        if (act is null) return false;
        Act = act;
        return true;
    }
}
