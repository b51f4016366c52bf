using DoanKet.App.Directives.Register;
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
internal sealed class DocumentModel(DocumentList documents, Decided decided, PaperAccess access, PlanBasis basis, DocumentEnds ends, EntryBook entries, PermittedReading permitted, History history, Trail trail, TimeProvider time) : PageModel
{
    private const int ActsShown = 50;

    public OfficialDocument Paper { get; private set; } = null!;

    public OrgUnit Issuer { get; private set; } = null!;

    /// <summary>It names members, whom this account may not see.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The entry with what was read in it.</summary>
    public long? EntryId { get; private set; }

    /// <summary>Since when it holds no longer, and what took its place.</summary>
    public DocumentEnd? End { get; private set; }

    public DateOnly Today => time.Today;

    /// <summary>Whether this account may have it read: whoever may open it and keeps the register of its issuer.</summary>
    public bool MayRead { get; private set; }

    public IReadOnlyList<DecidedGroup> Decisions { get; private set; } = [];

    /// <summary>The acts recorded by it; what they changed stands in the history of each thing.</summary>
    public IReadOnlyList<History.Act> Acts { get; private set; } = [];

    public HistoryPage History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Decisions = await decided.OfAsync(id, cancel);
        Acts = await history.OnDecisionAsync(id, ActsShown, cancel);
        History = await trail.OfAsync<OfficialDocument>(Request, id, cancel);
        return Page();
    }

    /// <summary>Gives the paper an entry, in which its text is read.</summary>
    public async Task<IActionResult> OnPostReadAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !MayRead) return NotFound();
        return LocalRedirect($"/van-ban/so/{(await entries.OfPaperAsync(Paper, Issuer.Name, cancel)).Id}");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not var (paper, issuer)) return false;
        (Paper, Issuer, IsClosed) = (paper, issuer, await access.IsClosedAsync(id, cancel));
        EntryId = await permitted.WithAsync(Permission.DirectivesView, () => basis.OfPaperAsync(id, cancel));
        End = (await permitted.WithAsync(Permission.DirectivesView, () => ends.OfPapersAsync([id], cancel))).GetValueOrDefault(id);
        MayRead = EntryId is null && !IsClosed && await permitted.HoldsAtAsync(Permission.DirectivesEdit, issuer.Id, cancel);
        return true;
    }
}
