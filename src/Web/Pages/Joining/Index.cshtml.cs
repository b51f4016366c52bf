using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

[Needs(Permission.JoiningView)]
internal sealed class IndexModel(ApplicationList applications, OrgDirectory directory, CurrentWork work, Visitor visitor) : PageModel
{
    public const int CountedUpTo = 1000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ApplicationAsked Asked { get; set; } = new();

    public List<CheckedApplication> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public Filter[] Units { get; private set; } = [];

    public bool MayDecide => visitor.Can(Permission.JoiningDecide);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = await directory.UnitFilterAsync(work.Scope, cancel: cancel);
        if (!ModelState.IsValid) return;
        var question = Asked.Question(List);
        (Rows, Next) = await applications.PageAsync(question, List.After, cancel: cancel);
        Counted = await applications.CountAsync(question, CountedUpTo, cancel);
    }
}
