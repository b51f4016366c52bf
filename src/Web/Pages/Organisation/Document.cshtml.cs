using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>One document: what it says of itself, what rests on it, who recorded what by it.</summary>
[Needs(Permission.OrganisationView)]
internal sealed class DocumentModel(DocumentList documents, Decided decided, PaperAccess access, History history, Trail trail) : PageModel
{
    private const int ActsShown = 50;

    public OfficialDocument Paper { get; private set; } = null!;

    public OrgUnit Issuer { get; private set; } = null!;

    /// <summary>It names members, whom this account may not see.</summary>
    public bool IsClosed { get; private set; }

    public IReadOnlyList<DecidedGroup> Decisions { get; private set; } = [];

    /// <summary>The acts recorded by it; what they changed stands in the history of each thing.</summary>
    public IReadOnlyList<History.Act> Acts { get; private set; } = [];

    public HistoryPage History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not var (paper, issuer)) return NotFound();
        (Paper, Issuer) = (paper, issuer);
        IsClosed = await access.IsClosedAsync(id, cancel);
        Decisions = await decided.OfAsync(id, cancel);
        Acts = await history.OnDecisionAsync(id, ActsShown, cancel);
        History = await trail.OfAsync<OfficialDocument>(Request, id, cancel);
        return Page();
    }
}
