using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;

namespace DoanKet.App.Directives.Register;

/// <summary>The documents in sight that the targets of a plan answer to: the plan on paper, the decisions of its tables, and papers whose targets were tied to it.</summary>
public sealed class PlanBasis(AppDbContext db, EntrySight sight)
{
    public async Task<List<DocumentEntry>> OfAsync(PlanView plan, CancellationToken cancel = default)
    {
        long[] papers = [.. plan.Versions.Select(v => v.Paper?.Id).Append(plan.Paper?.Id).OfType<long>().Distinct()];
        var planId = plan.Id;
        List<DocumentEntry> found =
        [
            .. await (await sight.OwnAsync(cancel)).AsNoTracking().Where(e => (e.PaperId != null && papers.Contains(e.PaperId.Value)) || db.Set<DocumentFigure>().Any(f => f.EntryId == e.Id && f.PlanId == planId && f.State != ReadState.Dropped)).ToListAsync(cancel),
            .. await sight.Given.AsNoTracking().Where(e => (e.PaperId != null && papers.Contains(e.PaperId.Value)) || db.Set<DocumentFigure>().Any(f => f.EntryId == e.Id && f.PlanId == planId && f.State != ReadState.Dropped)).ToListAsync(cancel),
        ];
        return [.. found.DistinctBy(e => e.Id).OrderByDescending(e => e.PaperId == plan.Paper?.Id).ThenBy(e => e.Id)];
    }

    /// <summary>The entry of a numbered paper, when it has one in sight.</summary>
    public async Task<long?> OfPaperAsync(long paperId, CancellationToken cancel = default) =>
        await (await sight.OwnAsync(cancel)).Where(e => e.PaperId == paperId).Select(e => (long?)e.Id).SingleOrDefaultAsync(cancel);
}
