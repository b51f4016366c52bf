using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>One thing that a document decided.</summary>
/// <param name="Detail">What it decided of it: "Chủ tịch, Ban chấp hành".</param>
internal sealed record DecidedThing(string Name, string Href, string? Detail);

/// <param name="More">Whether there are more than are listed.</param>
internal sealed record DecidedGroup(string Title, IReadOnlyList<DecidedThing> Things, bool More);

/// <summary>What rests on a document, module by module, each with the reader's own permission for that module.</summary>
internal sealed class Decided(PermittedReading permitted, AppDbContext db)
{
    private const int Most = 50;

    public async Task<List<DecidedGroup>> OfAsync(long documentId, CancellationToken cancel)
    {
        List<DecidedGroup> groups =
        [
            Group("Hồ sơ thành lập", await permitted.WithAsync(Permission.FoundingView, () => CasesAsync(documentId, cancel))),
            Group("Đơn vị", await permitted.WithAsync(Permission.OrganisationView, () => UnitsAsync(documentId, cancel))),
            Group("Ban chấp hành, ủy ban kiểm tra", await permitted.WithAsync(Permission.OrganisationView, () => SeatsAsync(documentId, cancel))),
            Group("Chỉ tiêu", await permitted.WithAsync(Permission.TargetsView, () => TargetsAsync(documentId, cancel))),
            Group("Biến động đoàn viên", await permitted.WithAsync(Permission.MembersView, () => MovementsAsync(documentId, cancel))),
        ];
        return groups.FindAll(g => g.Things.Count > 0);
    }

    private static DecidedGroup Group(string title, List<DecidedThing> things) => new(title, [.. things.Take(Most)], things.Count > Most);

    private async Task<List<DecidedThing>> CasesAsync(long id, CancellationToken cancel) => (await db.Set<FoundingCase>().AsNoTracking()
        .Where(c => c.DocumentId == id).OrderBy(c => c.Id).Take(Most + 1).ToListAsync(cancel))
        .ConvertAll(c => new DecidedThing($"{c.Number}, {c.Name}", $"/thanh-lap/{c.Id}", c.Step.Label()));

    private async Task<List<DecidedThing>> UnitsAsync(long id, CancellationToken cancel)
    {
        var changed = await (
            from change in db.Set<OrgChange>().AsNoTracking()
            where change.DocumentId == id
            join unit in db.Set<OrgUnit>() on change.OrgUnitId equals unit.Id
            orderby change.Id
            select new { Change = change, unit.Code, unit.Name }).Take(Most + 1).ToListAsync(cancel);
        var founded = await (
            from founding in db.Set<FoundingCase>()
            where founding.DocumentId == id
            join unit in db.Set<OrgUnit>() on founding.UnionId equals unit.Id
            select new { unit.Code, unit.Name }).ToListAsync(cancel);
        return [.. founded.Select(f => new DecidedThing(f.Name, $"/don-vi/{f.Code}", "Công nhận")),
            .. changed.Select(c => new DecidedThing(c.Name, $"/don-vi/{c.Code}", $"{Words.Of(c.Change, null)}, từ {VietFormat.Date(c.Change.EffectiveOn)}"))];
    }

    private async Task<List<DecidedThing>> SeatsAsync(long id, CancellationToken cancel) => (await (
        from seat in db.Set<Officer>().AsNoTracking()
        where seat.DocumentId == id
        join unit in db.Set<OrgUnit>() on seat.OrgUnitId equals unit.Id
        orderby seat.Id
        select new { Seat = seat, unit.Code }).Take(Most + 1).ToListAsync(cancel))
        .ConvertAll(s => new DecidedThing(s.Seat.FullName, $"/don-vi/{s.Code}", $"{Words.Of(s.Seat.Body, s.Seat.Position)}, {Words.Of(s.Seat.Body)}"));

    private async Task<List<DecidedThing>> TargetsAsync(long id, CancellationToken cancel)
    {
        var plans = await db.Set<TargetPlan>().AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Id).Take(Most).ToListAsync(cancel);
        var versions = await (
            from version in db.Set<Allotment>().AsNoTracking()
            where version.DocumentId == id
            join plan in db.Set<TargetPlan>() on version.PlanId equals plan.Id
            orderby version.Id
            select new { version.Number, version.PlanId, plan.Name }).Take(Most).ToListAsync(cancel);
        return [.. plans.Select(p => new DecidedThing(p.Name, $"/chi-tieu/{p.Id}", "Kế hoạch")),
            .. versions.Select(v => new DecidedThing(v.Name, $"/chi-tieu/{v.PlanId}?ban={v.Number}", $"Bản giao {v.Number}"))];
    }

    private async Task<List<DecidedThing>> MovementsAsync(long id, CancellationToken cancel) => (await (
        from movement in db.Set<Movement>().AsNoTracking()
        where movement.DocumentId == id
        join person in db.Set<Person>() on movement.PersonId equals person.Id
        orderby movement.Id
        select new { Movement = movement, person.FullName }).Take(Most + 1).ToListAsync(cancel))
        .ConvertAll(m => new DecidedThing(m.FullName, $"/doan-vien/{m.Movement.PersonId}", $"{m.Movement.Kind.Label()}, {VietFormat.Date(m.Movement.Day)}"));
}
