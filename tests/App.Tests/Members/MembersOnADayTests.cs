using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

public class MembersOnADayTests
{
    private static readonly DateOnly First = new(2024, 6, 1);

    /// <summary>Somebody who joins a union, may move to the other one, and may leave; days are counted from the first of June.</summary>
    private sealed record Life(int Joins, int? Moves, int? Leaves)
    {
        public string? UnionOn(int day) => day < Joins || day >= Leaves ? null : day >= Moves ? "B" : "A";
    }

    [Theory, EachDatabase]
    public async Task The_list_of_any_day_names_those_who_were_members_then_in_the_union_of_then(string database)
    {
        await using var app = new TestApp(database);
        var (a, b) = await UnionsAsync(app);
        var lives = Gen.Sample(from joins in Gen.Choose(0, 20)
                               from moves in Gen.Choose(1, 12)
                               from stays in Gen.Choose(1, 12)
                               from what in Gen.Choose(0, 3)
                               select new Life(joins, what % 2 == 1 ? joins + moves : null, what > 1 ? joins + moves + stays : null), 25).ToList();
        for (var at = 0; at < lives.Count; at++) await LiveAsync(app, lives[at], a, b, $"Người {(char)('a' + at)}");
        Prop.ForAll(Gen.Choose(-2, 50).ToArbitrary(), day => HoldsAsync(day).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        async Task<bool> HoldsAsync(int day)
        {
            var question = new MemberQuestion(Status: MemberStatus.Active) { Day = First.AddDays(day) };
            var told = await ListAsync(app, question);
            var expected = lives.Select((life, at) => (Name: $"Người {(char)('a' + at)}", Union: life.UnionOn(day))).Where(e => e.Union is not null);
            var inA = await ListAsync(app, question with { UnitId = a.Id });
            return told.Select(r => (r.FullName, (string?)r.UnitCode)).SequenceEqual(expected.Select(e => (e.Name, e.Union)))
                && told.TrueForAll(r => r.LeftOn is null)
                && inA.ConvertAll(r => r.FullName).SequenceEqual(told.Where(r => r.UnitCode == "A").Select(r => r.FullName));
        }
    }

    [Theory, EachDatabase]
    public async Task Who_has_gone_beyond_the_scope_since_is_counted_and_not_named(string database)
    {
        await using var app = new TestApp(database);
        var (a, b) = await UnionsAsync(app);
        await LiveAsync(app, new Life(0, 10, null), a, b, "Người đi");
        await LiveAsync(app, new Life(0, null, null), a, b, "Người ở");
        var question = new MemberQuestion(Status: MemberStatus.Active) { Day = First.AddDays(5) };
        await app.RunAsync(async s =>
        {
            Assert.Equal(["Người ở"], (await s.GetRequiredService<MemberList>().PageAsync(question, null)).Rows.ConvertAll(r => r.FullName));
            Assert.Equal(1, await s.GetRequiredService<MemberSearch>().CountGoneAsync(question, question.Day!.Value));
            Assert.Equal(0, await s.GetRequiredService<MemberSearch>().CountGoneAsync(question, First.AddDays(20)));
        }, new OrgScope(a.Id));
    }

    private static async Task<List<MemberRow>> ListAsync(TestApp app, MemberQuestion question) =>
        (await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(question, null))).Rows;

    private static Task LiveAsync(TestApp app, Life life, OrgUnit a, OrgUnit b, string name) => app.RunAsync(async s =>
    {
        var register = s.GetRequiredService<MemberRegister>();
        var person = (await register.AdmitAsync(a, [new NewMember(name)], MovementKind.Admitted, First.AddDays(life.Joins)))[0];
        if (life.Moves is { } moves) await register.TransferAsync(person.Id, b, First.AddDays(moves), "Chuyển nơi làm việc");
        if (life.Leaves is { } leaves) await register.EndAsync([person.Id], MovementKind.Left, First.AddDays(leaves), "Theo đơn");
    });

    private static async Task<(OrgUnit A, OrgUnit B)> UnionsAsync(TestApp app)
    {
        var top = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        return (await UnionAsync("A"), await UnionAsync("B"));

        Task<OrgUnit> UnionAsync(string code) => app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, code, $"CĐCS {code}", top.Id, new DateOnly(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<DoanKet.App.Platform.Data.AppDbContext>().SaveChangesAsync();
            return union;
        });
    }
}
