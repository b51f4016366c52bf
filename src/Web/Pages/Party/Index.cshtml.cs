using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Party;

/// <summary>The list of recommendations. Opening it writes one operation, although it is a GET: who has looked at political data must be known,
/// and a note that only a POST could leave would be missing for every link and bookmark.</summary>
[Needs(Permission.PartyView)]
internal sealed class IndexModel(RecommendationList recommendations, OrgDirectory directory, Trail trail, CurrentWork work, Visitor visitor) : PageModel
{
    public const int CountedUpTo = 1000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public PartyAsked Asked { get; set; } = new();

    public List<RecommendationRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public Filter[] Units { get; private set; } = [];

    /// <summary>What was entered and withdrawn in the unions of the list.</summary>
    public HistoryPage History { get; private set; } = HistoryPage.None;

    public bool MayEdit => visitor.Can(Permission.PartyEdit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Units = await directory.UnitFilterAsync(work.Scope, cancel: cancel);
        if (!ModelState.IsValid) return;
        (Rows, Next) = await recommendations.PageAsync(Asked.Question, List.After, cancel);
        Counted = await recommendations.CountAsync(Asked.Question, CountedUpTo, cancel);
        History = await trail.OfAsync(Request, [.. (await recommendations.UnionsAsync(Asked.Unit, cancel)).Select(RecommendationBook.History)], cancel);
    }
}
