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

    /// <summary>Marks the act as done, then does it: the mark could no longer be written within the scope of a unit that has ended.</summary>
    internal async Task CarryOutAsync(OrgChange change, CancellationToken cancel)
    {
        (change.CarriedOutAt, change.Problem) = (time.UtcNow, null);
        await db.SaveChangesAsync(cancel);
        await ApplyAsync(change, cancel);
    }

    /// <summary>Tries an act of a later day on the tree of today and undoes it, so that plain mistakes show at once.</summary>
    /// <remarks>A closing is not tried: what still stands below may move away by another act that waits for the same day.</remarks>
    internal async Task RehearseAsync(OrgChange change, CancellationToken cancel)
    {
        if (change.Kind is OrgChangeKind.Close) return;
        work.Begin(OperationOf(change.Kind));
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("rehearsal", cancel);
        await ApplyAsync(change, cancel);
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
            await CarryOutAsync(change, cancel);
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

    private Task ApplyAsync(OrgChange change, CancellationToken cancel) => change.Kind switch
    {
        OrgChangeKind.Open => tree.AddAsync(new OrgUnit
        {
            ParentId = change.OrgUnitId, Kind = change.NewKind!.Value, Code = change.NewCode!, Name = change.NewName!, Group = change.NewGroup,
            Place = change.NewPlace, Symbol = change.NewSymbol, OpenedOn = change.EffectiveOn,
        }, cancel),
        OrgChangeKind.Rename => tree.RenameAsync(change.OrgUnitId, change.NewName!, change.EffectiveOn, cancel),
        OrgChangeKind.Move => tree.MoveAsync(change.OrgUnitId, change.TargetId!.Value, change.EffectiveOn, cancel),
        _ => tree.CloseAsync(change.OrgUnitId, change.EffectiveOn, change.TargetId, cancel),
    };
}
