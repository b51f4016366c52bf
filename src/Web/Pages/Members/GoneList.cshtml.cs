using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>Former members whose records have gone with them to other units.</summary>
[Needs(Permission.MembersView)]
internal sealed class GoneListModel(GoneMembers gone) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public List<GoneMember> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => (Rows, Next) = await gone.PageAsync(List.After, cancel);
}
