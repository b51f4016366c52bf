using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Search;

/// <summary>The one search box of the frame. The page shows to each account only what its permissions open; see <see cref="Finder"/>.</summary>
[SignedIn]
internal sealed class IndexModel(Finder finder) : PageModel
{
    private const int Shortest = 2;
    private const int Longest = 100;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public bool IsAsked => Q?.Trim().Length is >= Shortest and <= Longest;

    public IReadOnlyList<HitGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsAsked) return Page();
        if (await finder.JumpAsync(Q!, cancel) is { } address) return LocalRedirect(address);
        Groups = await finder.FindAsync(Q!, cancel);
        return Page();
    }
}
