using DoanKet.App.Members;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Members of the Party in some unions of Tam Đường and Mường Tè: about one of seven, the last of each union on probation.</summary>
internal static class DemoParty
{
    private const int Share = 7, Unions = 4;

    public static IEnumerable<DemoAct> Acts() => [new(new(2024, 7, 21), "Ban chấp hành CĐCS", WriteAsync)];

    private static async Task WriteAsync(IServiceProvider services)
    {
        var (db, facts) = (services.GetRequiredService<AppDbContext>(), new DemoLookup(services));
        foreach (var district in new[] { "LC.TD", "LC.MT" })
        {
            var unit = await facts.UnitAsync(district);
            var unions = await db.Set<OrgUnit>().Where(u => u.ParentId == unit.Id && u.Group == TargetGroup.PublicService).OrderBy(u => u.Code).Take(Unions).ToListAsync();
            foreach (var union in unions) await InAsync(services, db, union);
        }
    }

    private static async Task InAsync(IServiceProvider services, AppDbContext db, OrgUnit union)
    {
        var people = await db.Set<Person>().Where(p => p.OrgUnitId == union.Id && p.BirthDate != null && !db.Set<Recommendation>().Any(r => r.PersonId == p.Id)
            && db.Set<Membership>().Any(m => m.PersonId == p.Id && m.To == Membership.Open)).OrderBy(p => p.Id).Select(p => new { p.Id, p.BirthDate }).ToListAsync();
        var chosen = people.Where((_, at) => at % Share == Share - 1).ToList();
        foreach (var person in chosen)
        {
            var isLast = person == chosen[^1];
            var joined = isLast ? new DateOnly(2023, 9, 2) : new DateOnly(person.BirthDate!.Value.Year + 24, 5, 19);
            if (joined > new DateOnly(2023, 9, 2)) continue;
            await services.GetRequiredService<PartyRecords>().WriteAsync(person.Id, new(joined, isLast ? null : joined.AddYears(1), $"Chi bộ {union.Name.Replace("CĐCS ", "", StringComparison.Ordinal)}", null, null), 0, null);
        }
    }
}
