using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Finds the units and bodies that a task goes to, and which of them have it already.</summary>
public sealed class Receivers(AppDbContext db, TimeProvider time)
{
    private const int MostNamed = 5;

    public async Task<List<Receiver>> FindAsync(NewTask task, GivenTo to, CancellationToken cancel = default)
    {
        var units = await UnitsAsync(task.GiverUnitId, to, cancel);
        var bodies = await BodiesAsync(to.Bodies, cancel);
        var having = units.Count + bodies.Count == 0 ? [] : await HavingAsync(task, cancel);
        return [.. units.Select(u => u with { HasIt = having.Contains((u.Id, null)) }), .. bodies.Select(b => b with { HasIt = having.Contains((task.GiverUnitId, b.Id)) })];
    }

    /// <summary>"LĐLĐ huyện A, LĐLĐ huyện B và 12 nơi khác".</summary>
    public static string Names(IReadOnlyList<Receiver> receivers) => string.Join(", ", receivers.Take(MostNamed).Select(r => r.Name))
        + (receivers.Count > MostNamed ? $" và {VietFormat.Number(receivers.Count - MostNamed)} nơi khác" : "");

    private async Task<List<Receiver>> UnitsAsync(long giver, GivenTo to, CancellationToken cancel)
    {
        var below = from link in db.Set<OrgLink>()
                    where link.AncestorId == giver && link.Distance > 0 && link.ValidTo == OrgLink.Open
                    join unit in db.Set<OrgUnit>() on link.DescendantId equals unit.Id
                    select new { Unit = unit, link.Distance };
        if (to.Spread is Spread.Chosen) await CheckChosenAsync(giver, to.Units, cancel);
        Rule.Check(to.Spread is not Spread.OfKind || to.Kind is not null, nameof(to.Kind), "Chọn loại đơn vị");
        var asked = to.Spread switch
        {
            Spread.Chosen => below.Where(b => to.Units.Contains(b.Unit.Id)),
            Spread.OfKind => below.Where(b => b.Unit.Kind == to.Kind),
            Spread.Direct => below.Where(b => b.Distance == 1),
            _ => below,
        };
        return await asked.OrderBy(b => b.Distance).ThenBy(b => b.Unit.Position).ThenBy(b => b.Unit.Code).Select(b => new Receiver(b.Unit.Id, b.Unit.Name, false, false)).ToListAsync(cancel);
    }

    /// <summary>Units that have ended are named; of others that do not stand below nothing is told.</summary>
    private async Task CheckChosenAsync(long giver, IReadOnlyCollection<long> chosen, CancellationToken cancel)
    {
        var known = await db.Set<OrgUnit>().AsNoTracking().Where(u => chosen.Contains(u.Id)).ToListAsync(cancel);
        if (known.Find(u => u.ClosedOn is not null) is { } ended)
            Rule.Check(false, nameof(GivenTo.Units), $"{ended.Name} đã kết thúc hoạt động từ ngày {VietFormat.Date(ended.ClosedOn)}; bỏ đơn vị này, giao cho đơn vị kế tục");
        var below = await db.Set<OrgLink>().CountAsync(l => l.AncestorId == giver && l.Distance > 0 && l.ValidTo == OrgLink.Open && chosen.Contains(l.DescendantId), cancel);
        var outside = chosen.Distinct().Count() - below;
        Rule.Check(outside <= known.Count(u => u.ClosedOn is not null), nameof(GivenTo.Units), $"Có {VietFormat.Number(outside)} đơn vị không trực thuộc đơn vị giao; chỉ giao cho đơn vị bên dưới mình");
    }

    private async Task<List<Receiver>> BodiesAsync(IReadOnlyCollection<long> chosen, CancellationToken cancel)
    {
        if (chosen.Count == 0) return [];
        var bodies = await db.Set<OutsideBody>().AsNoTracking().Where(b => chosen.Contains(b.Id)).OrderBy(b => b.Name).ToListAsync(cancel);
        Rule.Check(bodies.Count == chosen.Distinct().Count(), nameof(GivenTo.Bodies), "Có cơ quan không còn trong danh mục; chọn lại");
        if (bodies.Find(b => !b.IsThereOn(time.Today)) is { } ended)
            Rule.Check(false, nameof(GivenTo.Bodies), $"{ended.Name} không hoạt động vào ngày {VietFormat.Date(time.Today)}; chọn cơ quan tiếp nhận");
        return bodies.ConvertAll(b => new Receiver(b.Id, b.Name, true, false));
    }

    /// <summary>Where the same task is open: the same of the document, or the same words from the same giver.</summary>
    private async Task<HashSet<(long Unit, long? Body)>> HavingAsync(NewTask task, CancellationToken cancel)
    {
        var text = VietText.Nfc(task.Text.Trim());
        var open = db.Set<Assignment>().Where(a => a.DoneOn == null && a.GiverUnitId == task.GiverUnitId);
        open = task.TaskId is { } same ? open.Where(a => a.TaskId == same && a.ParentId == task.ParentId) : open.Where(a => a.EntryId == task.EntryId && a.Text == text);
        return [.. (await open.Select(a => new { a.OrgUnitId, a.BodyId }).ToListAsync(cancel)).Select(a => (a.OrgUnitId, a.BodyId))];
    }
}
