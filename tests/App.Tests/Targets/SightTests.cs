using DoanKet.App.Demo;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Targets;

/// <summary>A unit sees the row it is given, once it is in force, and nothing else of the table.</summary>
public class SightTests
{
    [Theory, EachDatabase]
    public async Task A_unit_reads_its_own_row_without_totals_other_rows_or_reserve(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            Assert.False(plan.IsSetter);
            Assert.Empty(plan.Totals);
            Assert.Equal("78/KH-LĐLĐ", Assert.Single(plan.Versions).Paper!.Citation);
            var table = await book.TableAsync(plan, plan.Versions[0].Id);
            Assert.Equal((lai.TamDuong, 91), (Assert.Single(table.Units).UnitId, table.Units[0][TargetColumns.Members]));
            Assert.Empty(table.Reserve.Figures);
            Assert.Equal("", table.Reserve.Name);
            var day = await book.TargetOfAsync(lai.July, new(2024, 7, 22));
            Assert.Equal(9, day!.Cells.Count);
            Assert.All(day.Cells, c => Assert.Equal(lai.TamDuong, c.UnitId));
            Assert.Empty(await book.TotalsAsync(lai.July));
            // the year has no table yet: nothing given, nothing to see
            Assert.Equal([lai.July], (await book.PlansAsync()).Select(p => p.Id));
        }, new OrgScope(lai.TamDuong));
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_out_of_sight_below_the_setter(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: false);
        long draft = 0;
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            draft = (await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, Plan78.Fill(await book.SheetAsync(plan, null)), null, null)).Id;
        });
        var seen = await app.RunAsync(async s => (await lai.JulyAsync(s)).Plan);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<AllotmentBook>();
            Assert.Empty(await book.PlansAsync());
            Assert.Null(await book.PlanAsync(lai.July));
            Assert.Null(await book.TargetOfAsync(lai.July, new(2024, 7, 22)));
            // even with the ids at hand there is nothing to read
            Assert.Empty((await book.TableAsync(seen, draft)).Units);
        }, new OrgScope(lai.TamDuong));
    }

    [Theory, EachDatabase]
    public async Task A_draft_for_the_next_version_stays_hidden_while_the_version_in_force_is_seen(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            await s.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, await book.SheetAsync(plan, plan.Versions[0].Id), "Chưa ai biết", null);
        });
        await app.RunAsync(async s => Assert.Equal([1], (await lai.JulyAsync(s)).Plan.Versions.Select(v => v.Number)), new OrgScope(lai.TamDuong));
        await app.RunAsync(async s => Assert.Equal([2, 1], (await lai.JulyAsync(s)).Plan.Versions.Select(v => v.Number)), lai.Scope);
    }

    [Theory, EachDatabase]
    public async Task Another_province_and_nobody_see_nothing(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        var other = await app.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", OrgScope.NationalUnit);
        foreach (var scope in new[] { new OrgScope(other.Id), OrgScope.Nothing })
            await app.RunAsync(async s =>
            {
                var book = s.GetRequiredService<AllotmentBook>();
                Assert.Empty(await book.PlansAsync());
                Assert.Null(await book.TargetOfAsync(lai.July, new(2024, 7, 22)));
            }, scope);
    }

    [Theory, EachDatabase]
    public async Task A_unit_cannot_write_the_table_it_reads(string database)
    {
        await using var app = new TestApp(database);
        var lai = await LaiChau.OpenAsync(app, inForce: true);
        await app.RunAsync(async s =>
        {
            var (book, plan) = await lai.JulyAsync(s);
            var drafts = s.GetRequiredService<AllotmentDrafts>();
            var sheet = await book.TableAsync(plan, plan.Versions[0].Id);
            await Assert.ThrowsAsync<OutOfScopeException>(() => drafts.SaveAsync(plan with { Totals = [] }, sheet, null, null));
        }, new OrgScope(lai.TamDuong));
        await app.RunAsync(async s => Assert.Equal(1, await s.GetRequiredService<AppDbContext>().Set<Allotment>().CountAsync()));
    }
}
