using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Members;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The new code on a slip to be handed over. It is shown this once.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class SlipModel(OwnDataCodes codes, MemberFile file, PublicLink links) : OneMemberModel(file)
{
    public const string Key = "ma-du-lieu";

    public string Shown { get; private set; } = "";

    public string Address { get; private set; } = "";

    public QrPicture Qr { get; private set; } = null!;

    public DateOnly Until { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if ((TempData[Key] as string)?.Split(' ') is not [var id, var code] || id != $"{Id}" || await codes.FindAsync(code, cancel) is not { } made) return RedirectToPage("Code", new { Id });
        (Shown, Until, Address) = (SecretCode.Shown(code), made.Until, links.Of(Request, OwnPageModel.Root));
        Qr = QrPicture.Of(links.Of(Request, $"{OwnPageModel.Root}/{code}"));
        return Page();
    }
}
