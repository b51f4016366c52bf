using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>The code on one sheet of A4, to be hung up where people work.</summary>
[Needs(Permission.JoiningDecide)]
internal sealed class PosterModel(InvitationBook book, PublicLink links, TimeProvider time) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    public Welcome Door { get; private set; } = null!;

    public string Address => links.Of(Request, $"/gia-nhap/{Door.Invitation.Code}");

    public QrPicture Qr => QrPicture.Of(Address);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Door = (await book.FindAsync(Id, cancel))!;
        return Door is not null && Door.Invitation.IsOpenOn(time.Today) ? Page() : NotFound();
    }
}
