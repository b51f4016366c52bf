using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Organisation;

public class OrgTreeProperties
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private const int Days = 12;

    /// <summary>What somebody tries to do: with which unit, towards which other, on which day. Whether it is possible, the tree says.</summary>
    public sealed record Try(int Act, int Unit, int Other, int Day);

    private static readonly Gen<Try[]> Histories =
        (from act in Gen.Choose(0, 7)
         from unit in Gen.Choose(0, 30)
         from other in Gen.Choose(0, 30)
         from day in Gen.Choose(0, Days)
         select new Try(act, unit, other, day)).ArrayOf(24);

    [Theory, EachDatabase]
    public async Task After_any_history_the_links_of_each_day_are_those_walked_from_parent_to_parent(string database)
    {
        await using var app = new TestApp(database);
        var country = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        var (histories, done, refused) = (0, 0, 0);
        Prop.ForAll(Histories.ToArbitrary(), history =>
        {
            var model = RunAsync(app, country, $"H{++histories}", history).GetAwaiter().GetResult();
            (done, refused) = (done + model.Done, refused + model.Refused);
            CheckAsync(app, model.Model, country).GetAwaiter().GetResult();
            CheckSightAsync(app).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
        // Neither side of the test is empty: many acts succeed, and many are refused without a trace. How many, chance decides: about ten of the 24 of a history succeed.
        Assert.InRange(done, histories * 4, int.MaxValue);
        Assert.InRange(refused, histories, int.MaxValue);
    }

    private static async Task<(OrgModel Model, int Done, int Refused)> RunAsync(TestApp app, long country, string code, Try[] history)
    {
        var (model, ids, done) = (new OrgModel(), new List<long>(), 0);
        model.Add(country, null, "Tổng Liên đoàn", new DateOnly(2020, 1, 1));
        ids.Add((await app.AddUnitAsync(UnitKind.Provincial, code, code, country, Start)).Id);
        model.Add(ids[0], country, code, Start);
        foreach (var attempt in history)
        {
            try
            {
                await app.RunAsync(s => DoAsync(s.GetRequiredService<OrgTree>(), attempt, model, ids, code));
                done++;
            }
            catch (Exception refused) when (refused is RuleBroken or OutOfScopeException) { } // a unit that has ended is in nobody's scope
        }
        return (model, done, history.Length - done);
    }

    private static async Task DoAsync(OrgTree tree, Try attempt, OrgModel model, List<long> ids, string code)
    {
        // The top of the history stays, and most units open early: otherwise little is left that can happen to them.
        var (day, other) = (Start.AddDays(attempt.Act < 3 ? attempt.Day / 3 : attempt.Day), ids[attempt.Other % ids.Count]);
        var unit = ids.Count == 1 ? ids[0] : ids[1 + attempt.Unit % (ids.Count - 1)];
        switch (ids.Count < 4 ? 0 : attempt.Act)
        {
            case 0 or 1 or 2:
                var added = await tree.AddAsync(UnitKind.Section, $"{code}.{ids.Count}.{attempt.Day}", "Mới", other, day);
                ids.Add(added.Id);
                model.Add(added.Id, other, "Mới", day);
                break;
            case 3 or 4:
                await tree.MoveAsync(unit, other, day);
                model.Move(unit, other, day);
                break;
            case 5:
                var together = model.Beside(unit).FindAll(u => u != other);
                await tree.MoveAsync(together, other, day);
                foreach (var moved in together) model.Move(moved, other, day);
                break;
            case 6:
                await tree.RenameAsync(unit, $"Tên {attempt.Other}", day);
                model.Rename(unit, $"Tên {attempt.Other}", day);
                break;
            default:
                await tree.CloseAsync(unit, day, attempt.Other % 2 == 0 ? null : other);
                model.Close(unit, day);
                break;
        }
    }

    /// <summary>From each open unit one sees what stands below it, and what those have left behind who ended: to the successor, else to the unit above.</summary>
    private static Task CheckSightAsync(TestApp app) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var units = await db.Set<OrgUnit>().IgnoreQueryFilters().AsNoTracking().ToDictionaryAsync(u => u.Id);
        var expected = new List<(long Root, long Unit)>();
        foreach (var unit in units.Values)
            for (OrgUnit? from = unit; from is not null; from = Over(from) is { } over ? units[over] : null)
                if (from.ClosedOn is null) expected.Add((from.Id, unit.Id));
        var actual = await db.Set<ScopeLink>().AsNoTracking().ToListAsync();
        Assert.Equal(expected.Order(), actual.Select(l => (l.RootId, l.UnitId)).Order());
    });

    private static long? Over(OrgUnit unit) => unit.ClosedOn is null ? unit.ParentId : unit.SuccessorId ?? unit.ParentId;

    private static Task CheckAsync(TestApp app, OrgModel model, long country) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var ids = model.Ids.ToList();
        var links = await db.Set<OrgLink>().AsNoTracking().Where(l => ids.Contains(l.DescendantId)).ToListAsync();
        var names = await db.Set<OrgUnitName>().AsNoTracking().Where(n => ids.Contains(n.OrgUnitId)).ToListAsync();
        Assert.All(links, l => Assert.True(l.ValidFrom < l.ValidTo));
        for (var day = Start; day <= Start.AddDays(Days + 2); day = day.AddDays(1))
        {
            var expected = model.LinksOn(day);
            var actual = links.Where(l => l.ValidFrom <= day && day < l.ValidTo).Select(l => new OrgModel.Link(l.DescendantId, l.AncestorId, l.Distance));
            Assert.Equal(expected.OrderBy(l => l.Descendant).ThenBy(l => l.Distance), actual.OrderBy(l => l.Descendant).ThenBy(l => l.Distance));
            Assert.All(expected.GroupBy(l => l.Descendant), way => Assert.Equal(country, way.MaxBy(l => l.Distance)!.Ancestor));
            foreach (var id in ids) Assert.Equal(model.NameOn(id, day), names.SingleOrDefault(n => n.OrgUnitId == id && n.From <= day && day < n.To)?.Name);
        }
    });
}
