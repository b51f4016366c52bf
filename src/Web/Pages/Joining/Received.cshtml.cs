using DoanKet.App.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>The acknowledgement of one sending, with the code of each application in it.</summary>
[AllowAnonymous]
internal sealed class ReceivedModel(FollowUp follow) : PageModel
{
    public IReadOnlyList<Followed> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string receipt, CancellationToken cancel)
    {
        Sent = await follow.OfReceiptAsync(receipt, cancel);
        return Sent.Count > 0 ? Page() : NotFound();
    }
}
