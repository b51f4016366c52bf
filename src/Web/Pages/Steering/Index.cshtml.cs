using DoanKet.App.Identity;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Steering;

/// <summary>Which units have a steering committee and an officer who answers, and which have not.</summary>
[Needs(Permission.FoundingView)]
internal sealed class IndexModel(SteeringList list) : PageModel
{
    public IReadOnlyList<SteeredUnit> Units { get; private set; } = [];

    public int WithoutFocal => Units.Count(u => u.Focal is null);

    public int WithoutCommittee => Units.Count(u => u.Committee is null);

    public async Task OnGetAsync(CancellationToken cancel) => Units = await list.AllAsync(cancel);
}
