using DoanKet.App.Members;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>Where the QR of a card leads, for anybody: valid or not, the union, since when. No name, so that a card that was found tells nothing of its owner;
/// no limit of attempts, since a code of 128 bits is not found by trying.</summary>
[AllowAnonymous]
internal sealed class CheckCardModel(MemberCards cards, TimeProvider time) : PageModel
{
    public CardAnswer Answer { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Answer = await cards.CheckAsync(token, cancel);
    }
}
