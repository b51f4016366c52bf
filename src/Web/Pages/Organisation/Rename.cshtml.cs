using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class RenameModel(OrgBrowser browser, OrgDirectory directory, Reorganisation reorganisation, TimeProvider time)
    : ActPage(browser, directory, reorganisation, time)
{
    [BindProperty, Display(Name = "Tên mới"), Required(ErrorMessage = "Nhập tên mới"), StringLength(200, ErrorMessage = "Tên dài nhất 200 chữ")]
    public string NewName { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var change = await Acts.RenameAsync(Unit.Id, NewName.Trim(), Decision.ToGrounds(), cancel);
        this.Say(Told(change, $"Đã đổi tên thành “{NewName.Trim()}”."));
        return Back;
    }
}
