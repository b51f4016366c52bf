using DoanKet.App.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>What a phone that keeps the form of a code shows without network in place of a page that it does not keep (kept-sw.js).</summary>
[AllowAnonymous]
internal sealed class OfflineModel(InvitationBook book) : PageModel
{
    public Welcome? Welcome { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string code, CancellationToken cancel)
    {
        Welcome = await book.FindOpenAsync(code, cancel);
        return Welcome is null ? NotFound() : Page();
    }
}
