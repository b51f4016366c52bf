using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>One page to print: what a document rests on, step by step, what rests on it, and what has come of it.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class TraceModel(EntryContent content, CitationGraph graph, DocumentEnds ends, AppDbContext db, TimeProvider time) : PageModel
{
    /// <summary>How many assignments a task has become, as far as they are in scope.</summary>
    public sealed record GivenCount(int All, int Done, int Late);

    public EntryView View { get; private set; } = null!;

    /// <summary>Why this document holds no longer.</summary>
    public DocumentEnd? End { get; private set; }

    public DateOnly Today => time.Today;

    public IReadOnlyList<TraceStep> Steps { get; private set; } = [];

    public IReadOnlyList<NamedDocument> NamedBy { get; private set; } = [];

    public IReadOnlyDictionary<long, GivenCount> Given { get; private set; } = new Dictionary<long, GivenCount>();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await content.FindAsync(id, cancel) is not { } view) return NotFound();
        View = view;
        (Steps, NamedBy) = (await graph.TraceAsync(id, cancel), await graph.NamedByAsync(view.Entry, cancel));
        End = (await ends.OfAsync([view.Entry], cancel)).GetValueOrDefault(id);
        var today = time.Today;
        Given = (await db.Set<Assignment>().Where(a => a.EntryId == id && a.TaskId != null && a.State != AssignmentState.Withdrawn).GroupBy(a => a.TaskId!.Value)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Count(a => a.State == AssignmentState.Accepted), Late = g.Count(a => a.State != AssignmentState.Accepted && a.Due < (a.SubmittedOn ?? today)) })
            .ToListAsync(cancel)).ToDictionary(g => g.Key, g => new GivenCount(g.All, g.Done, g.Late));
        return Page();
    }
}
