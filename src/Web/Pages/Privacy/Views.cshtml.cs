using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>Who has viewed whom, when and why.</summary>
[Needs(Permission.PrivacyView)]
internal sealed class ViewsModel(ViewLog log, Visitor visitor) : PageModel
{
    public const int CountedUpTo = 1000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ViewsAsked Asked { get; set; } = new();

    public List<Viewing> Rows { get; private set; } = [];

    /// <summary>Of whom alone it is asked; none when the scope knows no such person.</summary>
    public string? Whose { get; private set; }

    public bool OpensPerson => visitor.Can(Permission.MembersView);

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return;
        var question = Asked.Question(List);
        Whose = await log.WhoseAsync(question, cancel);
        (Rows, Next) = await log.PageAsync(question, List.After, cancel: cancel);
        Counted = await log.CountAsync(question, CountedUpTo, cancel);
    }
}
