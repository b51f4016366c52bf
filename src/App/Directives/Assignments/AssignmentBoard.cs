using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>What there is to do for those who stand where the current work stands: given to their units, and waiting for their answer.</summary>
public sealed class AssignmentBoard(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>From how many days before its day a task is shown as near.</summary>
    public const int SoonDays = 7;

    /// <param name="New">Given and not acknowledged.</param>
    /// <param name="Waiting">Results handed in to the units where one stands.</param>
    public sealed record Counts(int Open, int Late, int Soon, int New, int Waiting);

    public async Task<Counts> MineAsync(CancellationToken cancel = default)
    {
        var (roots, today, soon) = (work.Scope.Roots, time.Today, time.Today.AddDays(SoonDays));
        var mine = await db.Set<Assignment>().Where(a => a.DoneOn == null && roots.Contains(a.OrgUnitId) && a.BodyId == null).GroupBy(_ => 1).Select(g => new
        {
            Open = g.Count(),
            Late = g.Count(a => a.Due < today && (a.SubmittedOn == null || a.Due < a.SubmittedOn)),
            Soon = g.Count(a => a.SubmittedOn == null && today <= a.Due && a.Due <= soon),
            New = g.Count(a => a.State == AssignmentState.Given),
        }).SingleOrDefaultAsync(cancel);
        var waiting = await db.Set<Assignment>().CountAsync(a => a.DoneOn == null && roots.Contains(a.GiverUnitId) && a.State == AssignmentState.Submitted, cancel);
        return new(mine?.Open ?? 0, mine?.Late ?? 0, mine?.Soon ?? 0, mine?.New ?? 0, waiting);
    }
}
