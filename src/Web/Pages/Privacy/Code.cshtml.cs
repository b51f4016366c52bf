using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Members;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The code by which a member sees what is kept of him: made, replaced, revoked.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class CodeModel(OwnDataCodes codes, MemberFile file) : OneMemberModel(file)
{
    public OwnDataCode? Current { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        Current = await codes.CurrentAsync(Id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || await codes.MakeAsync(Id, cancel) is not { } code) return NotFound();
        // Only its hash is kept, so the slip gets it from this page's sealed note, once.
        TempData[SlipModel.Key] = string.Create(CultureInfo.InvariantCulture, $"{Id} {code}");
        return RedirectToPage("Slip", new { Id });
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !await codes.RevokeAsync(Id, cancel)) return NotFound();
        this.Say("Đã hủy mã; phiếu đã giao không mở được nữa.");
        return RedirectToPage(new { Id });
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Current = await codes.CurrentAsync(Id, cancel);
    }
}
