using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Steering;

/// <summary>A unit above the grassroots with who steers there.</summary>
/// <param name="Committee">None: it has no steering committee.</param>
/// <param name="Focal">None: nobody answers for bringing members in.</param>
public sealed record SteeredUnit(long Id, string Code, string Name, string? Committee, int Members, int OpenTasks, int LateTasks, string? Focal, string? FocalPosition);

/// <summary>Which units have a steering committee and a focal officer, and which have not.</summary>
public sealed class SteeringList(AppDbContext db, TimeProvider time)
{
    /// <summary>Every open unit of the scope above the grassroots; those that miss something first.</summary>
    public async Task<List<SteeredUnit>> AllAsync(CancellationToken cancel = default)
    {
        var today = time.Today;
        var units = await (
            from unit in db.Set<OrgUnit>()
            where unit.ClosedOn == null && UnitKinds.Upper.Contains(unit.Kind)
            orderby unit.Position, unit.Code
            select new
            {
                unit.Id, unit.Code, unit.Name,
                Committee = db.Set<SteeringCommittee>().Where(c => c.OrgUnitId == unit.Id && c.To == null).Select(c => new
                {
                    c.Name,
                    Members = db.Set<SteeringMember>().Count(m => m.CommitteeId == c.Id && m.To == null),
                    Open = db.Set<SteeringTask>().Count(t => t.CommitteeId == c.Id && t.DoneOn == null),
                    Late = db.Set<SteeringTask>().Count(t => t.CommitteeId == c.Id && t.DoneOn == null && t.Due < today),
                }).FirstOrDefault(),
                Focal = db.Set<FocalOfficer>().Where(f => f.OrgUnitId == unit.Id && f.To == null).Select(f => new { f.FullName, f.Position }).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. units.Select(u => new SteeredUnit(u.Id, u.Code, u.Name, u.Committee?.Name, u.Committee?.Members ?? 0, u.Committee?.Open ?? 0, u.Committee?.Late ?? 0, u.Focal?.FullName, u.Focal?.Position))
            .OrderBy(u => u.Focal is not null).ThenBy(u => u.Committee is not null)];
    }
}
