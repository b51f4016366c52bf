using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Steering;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Steering;

/// <summary>Which units have a steering committee and an officer who answers, and which have not.</summary>
[Needs(Permission.FoundingView)]
internal sealed class IndexModel(SteeringList list) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public int WithoutFocal { get; private set; }

    public int WithoutCommittee { get; private set; }

    public int Found { get; private set; }

    public IReadOnlyList<SteeredUnit> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (all, words) = (await list.AllAsync(cancel), WordSearch.Words(List.Q));
        (WithoutFocal, WithoutCommittee) = (all.Count(u => u.Focal is null), all.Count(u => u.Committee is null));
        var found = all.FindAll(u => WordSearch.Matches($"{u.Name} {u.Code}", words));
        var from = List.After is null ? 0 : found.FindIndex(u => u.Code == List.After) + 1;
        (Found, Rows) = (found.Count, [.. found.Skip(from).Take(PageSize)]);
        Next = from + PageSize < found.Count ? Rows[^1].Code : null;
    }
}
