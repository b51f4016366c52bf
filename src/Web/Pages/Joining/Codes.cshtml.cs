using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>The doors of the scope.</summary>
[Needs(Permission.JoiningDecide)]
internal sealed class CodesModel(InvitationBook book, TimeProvider time) : PageModel
{
    public IReadOnlyList<Welcome> Doors { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken cancel) => Doors = await book.ListAsync(cancel);
}
