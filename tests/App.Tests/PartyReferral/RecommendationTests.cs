using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.PartyReferral;

public class RecommendationTests
{
    private static readonly DateOnly Joined = new(2024, 6, 1);

    [Theory, EachDatabase]
    public async Task A_recommendation_stands_in_the_unit_of_that_day_and_is_counted_there(string database)
    {
        await using var app = new TestApp(database);
        var (first, second, person) = await TransferredAsync(app);
        await RecommendAsync(app, [person, person], Joined.AddDays(4), " 12/NQ-CĐCS ");
        await app.RunAsync(async s =>
        {
            var row = await s.GetRequiredService<AppDbContext>().Set<Recommendation>().SingleAsync();
            Assert.Equal((first.Id, "12/NQ-CĐCS", TargetGroup.LargeEnterprise), (row.OrgUnitId, row.Resolution, row.Group));
            var count = await s.GetRequiredService<AppDbContext>().Set<DayCount>().SingleAsync(c => c.Measure == Measure.PartyRecommended);
            Assert.Equal((first.Id, Joined.AddDays(4), 1), (count.OrgUnitId, count.Day, count.N));
            Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync());
        });
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory, EachDatabase]
    public async Task Only_members_of_that_day_up_to_today_once_in_a_life_and_all_or_none(string database)
    {
        await using var app = new TestApp(database);
        var (_, second, person) = await TransferredAsync(app);
        var fresh = await AdmitAsync(app, second, "Vàng A Sử", Joined.AddDays(30));
        var early = await RefusedAsync(() => RecommendAsync(app, [person, fresh], Joined.AddDays(20), null));
        Assert.Contains("Vàng A Sử không phải là đoàn viên", early, StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Thị Hương", early, StringComparison.Ordinal);
        Assert.Contains("hôm nay", await RefusedAsync(() => RecommendAsync(app, [person], new DateOnly(2024, 7, 23), null)), StringComparison.Ordinal);
        Assert.Contains("Chọn", await RefusedAsync(() => RecommendAsync(app, [], Joined, null)), StringComparison.Ordinal);
        await RecommendAsync(app, [person], Joined.AddDays(20), null);
        Assert.Contains("Lò Thị Hương đã được giới thiệu", await RefusedAsync(() => RecommendAsync(app, [fresh, person], Joined.AddDays(40), null)), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(app));
    }

    [Theory, EachDatabase]
    public async Task The_scope_of_another_unit_neither_recommends_withdraws_nor_lists(string database)
    {
        await using var app = new TestApp(database);
        var (first, second, person) = await TransferredAsync(app);
        Assert.Contains("1 người không phải là đoàn viên", await RefusedAsync(() => RecommendAsync(app, [person], Joined.AddDays(20), null, first.Id)), StringComparison.Ordinal);
        await RecommendAsync(app, [person], Joined.AddDays(20), null);
        await app.RunAsync(async s =>
        {
            var id = await s.GetRequiredService<AppDbContext>().Set<Recommendation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Select(r => r.Id).SingleAsync();
            var list = s.GetRequiredService<RecommendationList>();
            Assert.Empty((await list.PageAsync(new(), null)).Rows);
            Assert.Null(await list.FindAsync(id));
            await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<RecommendationBook>().WithdrawAsync(id, "Ghi nhầm"));
        }, new OrgScope(first.Id));
        Assert.Equal(1, await CountAsync(app));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory, EachDatabase]
    public async Task Who_looks_at_the_list_is_noted_with_what_was_asked(string database)
    {
        await using var app = new TestApp(database);
        var (first, _, person) = await TransferredAsync(app);
        await RecommendAsync(app, [person], Joined.AddDays(2), null);
        await app.RunAsync(async s =>
        {
            var list = s.GetRequiredService<RecommendationList>();
            Assert.Equal("Lò Thị Hương", Assert.Single((await list.PageAsync(new(first.Id, Joined, Joined.AddDays(2)), null)).Rows).FullName);
            Assert.Empty(await list.AllAsync(new(first.Id, Joined.AddDays(3))));
            var noted = await s.GetRequiredService<AppDbContext>().Set<Operation>().OrderByDescending(o => o.Id).Take(2).Select(o => new { o.Kind, o.Reason }).ToListAsync();
            Assert.Equal([PartyOperations.Export.Code, PartyOperations.View.Code], noted.Select(o => o.Kind));
            Assert.Equal("CĐCS Bản Bo, từ 01/06/2024, đến 03/06/2024", noted[1].Reason);
        });
    }

    [Theory, EachDatabase]
    public async Task Pages_follow_one_another_without_loss_or_double(string database)
    {
        await using var app = new TestApp(database);
        var (_, second, _) = await TransferredAsync(app);
        var people = await app.RunAsync(s => s.GetRequiredService<MemberRegister>().AdmitAsync(second,
            [.. Enumerable.Range(0, 120).Select(i => new NewMember($"Người {i}"))], MovementKind.Admitted, Joined));
        foreach (var chunk in people.Select(p => p.Id).Chunk(40)) await RecommendAsync(app, chunk, Joined.AddDays((int)chunk[0] % 3), null);
        var seen = new List<long>();
        string? next = null;
        do
        {
            var at = next;
            var page = await app.RunAsync(s => s.GetRequiredService<RecommendationList>().PageAsync(new(), at));
            seen.AddRange(page.Rows.Select(r => r.PersonId));
            next = page.Next;
        } while (next is not null);
        Assert.Equal(people.Select(p => p.Id).Order(), seen.Order());
    }

    [Theory, EachDatabase]
    public async Task Whatever_is_entered_and_withdrawn_the_counters_follow(string database)
    {
        await using var app = new TestApp(database);
        var (_, second, _) = await TransferredAsync(app);
        var people = await app.RunAsync(s => s.GetRequiredService<MemberRegister>().AdmitAsync(second,
            [.. Enumerable.Range(0, 6).Select(i => new NewMember($"Người {i}"))], MovementKind.Admitted, Joined));
        var acts = from enter in Gen.Elements(true, false) from person in Gen.Choose(0, 5) from day in Gen.Choose(0, 40) select (Enter: enter, Person: person, Day: day);
        Prop.ForAll(acts.ListOf(8).ToArbitrary(), list => AgreesAsync([.. list]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

        async Task<bool> AgreesAsync(List<(bool Enter, int Person, int Day)> list)
        {
            foreach (var (enter, person, day) in list)
            {
                try
                {
                    if (enter) await RecommendAsync(app, [people[person].Id], Joined.AddDays(day), null);
                    else await WithdrawAsync(app, people[person].Id);
                }
                catch (RuleBroken) { /* refused: nothing may have changed */ }
            }
            return await app.RunAsync(async s => (await s.GetRequiredService<Recount>().CheckAsync()).Count == 0);
        }
    }

    private static Task WithdrawAsync(TestApp app, long person) => app.RunAsync(async s => await s.GetRequiredService<RecommendationBook>().WithdrawAsync(
        await s.GetRequiredService<AppDbContext>().Set<Recommendation>().Where(r => r.PersonId == person).Select(r => r.Id).SingleOrDefaultAsync(), "Ghi nhầm"));

    private static Task RecommendAsync(TestApp app, IReadOnlyCollection<long> people, DateOnly day, string? resolution, long? scope = null) => app.RunAsync(
        s => s.GetRequiredService<RecommendationBook>().RecommendAsync(people, day, resolution), scope is { } root ? new OrgScope(root) : null);

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Message;

    private static Task<int> CountAsync(TestApp app) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Recommendation>().CountAsync());

    /// <summary>Lò Thị Hương: in the first union for ten days from <see cref="Joined"/>, in the second since.</summary>
    private static async Task<(OrgUnit First, OrgUnit Second, long Person)> TransferredAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var (first, second) = (await UnionAsync(app, country.Id, "A", "CĐCS Bản Bo"), await UnionAsync(app, country.Id, "B", "CĐCS Bình Lư"));
        var person = await AdmitAsync(app, first, "Lò Thị Hương", Joined);
        await app.RunAsync(s => s.GetRequiredService<MemberRegister>().TransferAsync(person, second, Joined.AddDays(10), "Đổi nơi làm việc"));
        return (first, second, person);
    }

    private static async Task<long> AdmitAsync(TestApp app, OrgUnit union, string name, DateOnly day) =>
        (await app.RunAsync(s => s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new NewMember(name)], MovementKind.Admitted, day))).Single().Id;

    private static Task<OrgUnit> UnionAsync(TestApp app, long parent, string code, string name) => app.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, name, parent, new DateOnly(2020, 1, 1));
        union.Group = TargetGroup.LargeEnterprise;
        await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return union;
    });
}
