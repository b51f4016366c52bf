using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>What the page of giving offers: where the account may give from, what, and to whom.</summary>
internal sealed class GivingChoices(AppDbContext db, CurrentWork work, EntrySight sight, AssignmentFiles files, AssignmentSides sides, PermittedReading permitted, TimeProvider time)
{
    private const int MostListed = 200, MostFound = 100, MostBodies = 100;

    /// <param name="Text">As the document, or the assignment handed down, words it.</param>
    /// <param name="IsKept">Whether the account keeps the register of the document, and confirms what was read in it.</param>
    internal sealed record Source(string? Text, DateOnly? Due, long? EntryId, string? Document, string? Path, Assignment? Parent, bool IsKept = false);

    public async Task<Source?> SourceAsync(long? taskId, long? entryId, long? parentId, CancellationToken cancel)
    {
        if (parentId is { } parent)
        {
            if (await files.FindAsync(parent, cancel) is not { } file || !sides.StandsAt(file.Task.OrgUnitId) || file.Task.BodyId is not null) return null;
            return new(file.Task.Text, file.Task.Due, file.Task.EntryId, file.Row.Document, file.Path, file.Task);
        }
        var task = taskId is { } id ? await db.Set<DirectiveTask>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) : null;
        if (taskId is not null && task is null) return null;
        if ((task?.EntryId ?? entryId) is not { } asked) return new(null, null, null, null, null, null);
        return await sight.FindAsync(asked, cancel) is { } entry ? new(task?.Text, task?.Due >= time.Today ? task.Due : null, entry.Id, entry.Citation, task?.Path, null, sides.StandsAt(entry.OrgUnitId)) : null;
    }

    /// <summary>What the document asks for and an officer has confirmed, in its order.</summary>
    public Task<List<DirectiveTask>> TasksAsync(long entryId, CancellationToken cancel) =>
        db.Set<DirectiveTask>().AsNoTracking().Where(t => t.EntryId == entryId && t.State == ReadState.Confirmed).OrderBy(t => t.Line).ThenBy(t => t.Id).Take(MostListed).ToListAsync(cancel);

    /// <summary>Units where the account stands and that have units below.</summary>
    public async Task<List<OrgUnit>> GiversAsync(CancellationToken cancel)
    {
        var roots = work.Scope.Roots;
        return await UnitsAsync(await db.Set<OrgLink>().Where(l => roots.Contains(l.AncestorId) && l.Distance == 1 && l.ValidTo == OrgLink.Open).Select(l => l.AncestorId).Distinct().ToListAsync(cancel), cancel);
    }

    /// <summary>Whether the account may give at all: it acts at some unit that has units below.</summary>
    public Task<bool> MayGiveAsync(CancellationToken cancel) => permitted.WithAsync(Permission.DirectivesEdit, async () => (await GiversAsync(cancel)).Count > 0);

    public Task<List<OrgUnit>> UnitsAsync(List<long> ids, CancellationToken cancel) =>
        db.Set<OrgUnit>().AsNoTracking().Where(u => ids.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Kind).ThenBy(u => u.Code).ToListAsync(cancel);

    /// <summary>Units to be ticked: those directly below, or those found by words; what is ticked stays in sight. And how many there are below.</summary>
    public async Task<(List<OrgUnit> Listed, int Below)> BelowAsync(long giver, string? words, List<long> ticked, CancellationToken cancel)
    {
        var links = db.Set<OrgLink>().Where(l => l.AncestorId == giver && l.Distance > 0 && l.ValidTo == OrgLink.Open);
        var patterns = WordSearch.Patterns(words);
        var units = from link in links
                    where patterns.Count > 0 || link.Distance == 1
                    join unit in db.Set<OrgUnit>().AsNoTracking() on link.DescendantId equals unit.Id
                    select unit;
        foreach (var pattern in patterns) units = units.Where(u => EF.Functions.Like(u.SearchText, pattern));
        var found = await units.OrderBy(u => u.Position).ThenBy(u => u.Code).Take(patterns.Count > 0 ? MostFound : MostListed).ToListAsync(cancel);
        var missing = ticked.Where(t => !found.Exists(u => u.Id == t)).Take(MostListed).ToList();
        var kept = missing.Count == 0 ? [] : await db.Set<OrgUnit>().AsNoTracking().Where(u => missing.Contains(u.Id) && links.Any(l => l.DescendantId == u.Id)).OrderBy(u => u.Code).ToListAsync(cancel);
        return ([.. kept, .. found], await links.CountAsync(cancel));
    }

    /// <summary>Bodies that the giver or a unit above it keeps, and that exist today.</summary>
    public async Task<List<OutsideBody>> BodiesAsync(long giver, CancellationToken cancel)
    {
        var today = time.Today;
        var keepers = db.Set<OrgLink>().Where(l => l.DescendantId == giver && l.ValidTo == OrgLink.Open).Select(l => l.AncestorId);
        return await db.Set<OutsideBody>().AsNoTracking().Where(b => keepers.Contains(b.KeeperUnitId) && (b.From == null || b.From <= today) && (b.To == null || today < b.To))
            .OrderBy(b => b.Name).Take(MostBodies).ToListAsync(cancel);
    }
}
