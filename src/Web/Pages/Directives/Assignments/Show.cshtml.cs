using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>One assignment: what is to be done, from which document, for whom, until when, what has happened, what can be done next.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class ShowModel(AssignmentFiles files, AssignmentSides sides, FirstOpening opening, PermittedReading permitted, AppDbContext db, TimeProvider time) : PageModel
{
    [FromRoute]
    public long Id { get; set; }

    public AssignmentFile View { get; private set; } = null!;

    public DateOnly Today => time.Today;

    /// <summary>On which sides the account may act.</summary>
    public Sides Sides { get; private set; }

    public IReadOnlyList<AssignmentAct> Acts { get; private set; } = [];

    public AssignmentAct? Main { get; private set; }

    public bool MayHandDown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.FindAsync(Id, cancel) is not { } view) return NotFound();
        View = view;
        (Sides, MayHandDown) = await permitted.WithAsync(Permission.DirectivesEdit, async () => (await sides.OfAsync(view.Task, cancel), await MayHandDownAsync(view.Task, cancel)));
        Acts = [.. AssignmentAct.Next(view.Task, Sides)];
        Main = view.Task.State is AssignmentState.Given && Sides.Receives ? null : Acts.Count > 0 && Acts[0] is var first && (!first.IsGivers || view.Task.State is AssignmentState.Submitted) ? first : null;
        // Who looks on from above has not opened it for the unit. Noted after the answer has gone out: the reader must not wait for a writer.
        if (view.Task.SeenOn is null && (await sides.OfAsync(view.Task, cancel)).Receives) Response.OnCompleted(() => opening.NoteAsync(Id));
        return Page();
    }

    private async Task<bool> MayHandDownAsync(Assignment task, CancellationToken cancel) => task is { IsOpen: true, BodyId: null } && sides.StandsAt(task.OrgUnitId)
        && await db.Set<OrgLink>().AnyAsync(l => l.AncestorId == task.OrgUnitId && l.Distance == 1 && l.ValidTo == OrgLink.Open, cancel);
}
