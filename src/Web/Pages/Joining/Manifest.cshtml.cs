using DoanKet.App.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>Lets a phone keep the form of one code on its first screen, for places without network.</summary>
[AllowAnonymous]
internal sealed class ManifestModel(InvitationBook book) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string code, CancellationToken cancel)
    {
        if (await book.FindOpenAsync(code, cancel) is not { } door) return NotFound();
        return new JsonResult(new
        {
            name = $"Đơn gia nhập · {door.Name}",
            short_name = "Đơn gia nhập",
            lang = "vi",
            start_url = $"/gia-nhap/{door.Invitation.Code}",
            scope = "/gia-nhap/",
            display = "standalone",
            background_color = "#f5f6fa",
            theme_color = "#0b2f63",
            icons = new[] { new { src = "/icon.svg", sizes = "any", type = "image/svg+xml" } },
        })
        { ContentType = "application/manifest+json" };
    }
}
