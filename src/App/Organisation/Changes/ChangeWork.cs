using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Changes;

/// <summary>Carries recorded acts out on the tree.</summary>
public sealed class ChangeWork(AppDbContext db, OrgTree tree, CurrentWork work, TimeProvider time)
{
    internal static OperationKind OperationOf(OrgChangeKind kind) => kind switch
    {
        OrgChangeKind.Open => OrganisationOperations.OpenUnit,
        OrgChangeKind.Rename => OrganisationOperations.RenameUnit,
        OrgChangeKind.Move => OrganisationOperations.MoveUnit,
        _ => OrganisationOperations.CloseUnit,
    };

    /// <summary>Marks the act as done, then does it: the mark could no longer be written within the scope of a unit that has ended. Several are moves of one decision to one place.</summary>
    internal async Task CarryOutAsync(IReadOnlyList<OrgChange> acts, CancellationToken cancel)
    {
        foreach (var change in acts) (change.CarriedOutAt, change.Problem) = (time.UtcNow, null);
        await db.SaveChangesAsync(cancel);
        await ApplyAsync(acts, cancel);
    }

    /// <summary>Tries an act of a later day on the tree of today and undoes it, so that plain mistakes show at once.</summary>
    /// <remarks>A closing is not tried: what still stands below may move away by another act that waits for the same day.</remarks>
    internal async Task RehearseAsync(IReadOnlyList<OrgChange> acts, CancellationToken cancel)
    {
        if (acts[0].Kind is OrgChangeKind.Close) return;
        work.Begin(OperationOf(acts[0].Kind));
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("rehearsal", cancel);
        await ApplyAsync(acts, cancel);
        await transaction.RollbackToSavepointAsync("rehearsal", cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Carries out what is due, oldest first, each in its own transaction. What cannot be done keeps its reason and is tried again.</summary>
    public async Task<int> CarryOutDueAsync(CancellationToken cancel = default)
    {
        var (today, done) = (time.Today, 0);
        var due = await db.Set<OrgChange>().Where(c => c.CarriedOutAt == null && c.WithdrawnAt == null && c.EffectiveOn <= today)
            .OrderBy(c => c.EffectiveOn).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);
        foreach (var id in due) done += await TryAsync(id, cancel) ? 1 : 0;
        return done;
    }

    private async Task<bool> TryAsync(long id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var change = await db.Set<OrgChange>().SingleAsync(c => c.Id == id, cancel);
        work.Begin(OperationOf(change.Kind), change.Reason, change.DocumentId);
        try
        {
            await CarryOutAsync([change], cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (RuleBroken broken)
        {
            await transaction.RollbackAsync(cancel);
            await NoteAsync(id, broken.Message, cancel);
            return false;
        }
    }

    private async Task NoteAsync(long id, string problem, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var change = await db.Set<OrgChange>().SingleAsync(c => c.Id == id, cancel);
        if (change.Problem == problem) return;
        work.Begin(OrganisationOperations.ChangeNotDone, problem, change.DocumentId);
        change.Problem = problem;
        await db.SaveChangesAsync(cancel);
    }

    private Task ApplyAsync(IReadOnlyList<OrgChange> acts, CancellationToken cancel) => acts[0] switch
    {
        { Kind: OrgChangeKind.Open } change => tree.AddAsync(new OrgUnit
        {
            ParentId = change.OrgUnitId, Kind = change.NewKind!.Value, Code = change.NewCode!, Name = change.NewName!, Group = change.NewGroup,
            Place = change.NewPlace, Symbol = change.NewSymbol, OpenedOn = change.EffectiveOn,
        }, cancel),
        { Kind: OrgChangeKind.Rename } change => tree.RenameAsync(change.OrgUnitId, change.NewName!, change.EffectiveOn, cancel),
        { Kind: OrgChangeKind.Move } change => tree.MoveAsync([.. acts.Select(a => a.OrgUnitId)], change.TargetId!.Value, change.EffectiveOn, cancel),
        var change => tree.CloseAsync(change.OrgUnitId, change.EffectiveOn, change.TargetId, cancel),
    };
}
