using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Duplicates;

public class DuplicateSearchTests
{
    private static readonly DateOnly Born = new(1994, 3, 14);

    [Theory]
    [InlineData("Lò Thị Hương", "LO THI HUONG", Signs.SameNameAndDay)]
    [InlineData("Nguyễn Thị Thu Hương", "Nguyễn Thị Hương", Signs.MissingWord)]
    [InlineData("Nguyễn Thị Thu Hương", "Nguyễn Thu Thị Hương", Signs.SwappedWords)]
    [InlineData("Vàng A Sình", "Vàng A Sính", Signs.SameNameAndDay)]
    [InlineData("Giàng A Chư", "Giàng A Chứng", Signs.None)]
    [InlineData("Lò Văn Minh", "Lò Văn Mình", Signs.SameNameAndDay)]
    [InlineData("Lò Văn Binh", "Lò Văn Minh", Signs.OneLetterOff)]
    [InlineData("Hoàng Văn Thái", "Hoàng Văn Thiá", Signs.OneLetterOff)]
    [InlineData("Hoàng Văn Thái", "Hoàng Thị Thái", Signs.None)]
    [InlineData("Nguyễn Văn Đức", "Trần Văn Đức", Signs.None)]
    public async Task Names_written_twice_are_found_among_those_born_on_one_day(string one, string other, Signs expected)
    {
        await using var world = await MergeWorld.OpenAsync("sqlite");
        await world.AdmitAsync(0, new NewMember(one, Born, Born.Year));
        await world.AdmitAsync(2, new NewMember(other, Born, Born.Year));
        await world.SearchAsync();
        var signs = (await world.PairsAsync()).SingleOrDefault()?.Signs ?? Signs.None;
        Assert.Equal(expected, signs & ~Signs.SameDay);
    }

    [Theory, EachDatabase]
    public async Task Two_people_with_numbers_of_their_own_are_no_pair_but_a_slip_in_the_number_is(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        await world.AdmitAsync(0, new NewMember("Lò Thị Hương", Born, 1994, CitizenId: "012194000417"));
        await world.AdmitAsync(1, new NewMember("Lò Thị Hương", Born, 1994, CitizenId: "012194555555"));
        await world.AdmitAsync(2, new NewMember("Lò Thị Hương", Born, 1994, CitizenId: "012194000471"));
        await world.SearchAsync();
        var pair = Assert.Single(await world.PairsAsync());
        Assert.Equal((1, 3, Signs.SameNameAndDay | Signs.NearCitizenId, 100), (pair.FirstId, pair.SecondId, pair.Signs, pair.Score));
    }

    [Theory, EachDatabase]
    public async Task A_phone_of_two_is_a_sign_and_that_of_a_company_is_none(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        foreach (var name in new[] { "Lò Thị Hương", "Lò Hương" }) await world.AdmitAsync(0, new NewMember(name, Phone: "0312345680"));
        for (var i = 0; i < 6; i++) await world.AdmitAsync(1, new NewMember("Vàng A Chu", new DateOnly(1990 + i, 1, 1), 1990 + i, Phone: "0213387654"));
        await world.SearchAsync();
        Assert.Equal(Signs.SamePhone | Signs.MissingWord | Signs.SameUnit, Assert.Single(await world.PairsAsync()).Signs);
    }

    [Theory, EachDatabase]
    public async Task What_was_decided_stays_until_one_side_changes_and_what_no_longer_holds_goes(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await world.SearchAsync();
        var pair = (await world.PairsAsync()).Single().Id;
        await Assert.ThrowsAsync<RuleBroken>(() => world.App.RunAsync(s => s.GetRequiredService<PairDecisions>().NotSameAsync(pair, "Hai chị em họ"), new OrgScope(world.Districts[0])));
        foreach (var reopened in new[] { false, true })
        {
            Assert.Equal(reopened, await world.App.RunAsync(s => s.GetRequiredService<PairDecisions>().ReopenAsync(pair)));
            Assert.True(await world.App.RunAsync(s => s.GetRequiredService<PairDecisions>().NotSameAsync(pair, "Hai chị em họ")));
        }
        await world.SearchAsync();
        // a page opened before that decision merges nothing
        Assert.Contains("không phải một người (Hai chị em họ)", (await Assert.ThrowsAsync<RuleBroken>(() => world.MergeAsync(pair, SpellChoice.First))).Message, StringComparison.Ordinal);
        Assert.Equal((PairState.NotSame, "Hai chị em họ"), ((await world.PairsAsync()).Single().State, (await world.PairsAsync()).Single().Why));
        await CorrectAsync(world, second, p => new PersonFacts(p.FullName, p.Born, p.Sex, p.CitizenId, "0312345680", p.JobTitle));
        await world.SearchAsync();
        Assert.Equal((PairState.Open, true), ((await world.PairsAsync()).Single().State, (await world.PairsAsync()).Single().CameBack));
        await CorrectAsync(world, first, p => new PersonFacts("Vàng Thị Mỷ", new TypedDate(1980, new(1980, 1, 1)), p.Sex, p.CitizenId, null, null));
        await world.SearchAsync();
        Assert.Empty(await world.PairsAsync());
    }

    [Theory, EachDatabase]
    public async Task A_search_of_one_district_meets_the_rest_of_the_country_by_exact_keys_and_leaves_its_pairs_alone(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        await world.TwiceAsync();
        await world.AdmitAsync(2, new NewMember("Vàng A Sình", new DateOnly(1990, 5, 6), 1990));
        await world.AdmitAsync(2, new NewMember("Vàng A Sính", new DateOnly(1990, 5, 6), 1990));
        await world.SearchAsync(world.Districts[1]);
        Assert.Equal(2, (await world.PairsAsync()).Count);
        await world.SearchAsync(world.Districts[0]);
        Assert.Equal(2, (await world.PairsAsync()).Count);
        Assert.Equal(1, await world.App.RunAsync(async s => (await s.GetRequiredService<PairList>().PageAsync(new(), null)).Rows.Count, new OrgScope(world.Districts[0])));
        var seen = await world.App.RunAsync(async s => (await s.GetRequiredService<PairList>().PageAsync(new(), null)).Rows.Single(), new OrgScope(world.Districts[0]));
        Assert.Equal((true, false, null), (seen.First.InScope, seen.Second!.InScope, seen.Second.MaskedNumber));
    }

    [Theory, EachDatabase]
    public async Task Every_day_each_province_is_searched_in_the_background(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        await world.TwiceAsync();
        var runner = await world.RunnerAsync();
        await runner.RunDueAsync();
        Assert.Empty(await world.PairsAsync());
        world.App.Clock.Day = world.App.Clock.Day.AddDays(1);
        await runner.RunDueAsync();
        Assert.Single(await world.PairsAsync());
        var run = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<SearchRun>().OrderBy(r => r.Id).FirstAsync());
        Assert.Equal((world.Province, 2, 1), (run.OrgUnitId, run.Records, run.Found));
        Assert.NotNull(run.DoneAt);
    }

    private sealed record Somebody(int Name, int Day, int Phone, int Union);

    [Theory, EachDatabase]
    public async Task Searched_again_the_same_pairs_are_there_whatever_was_searched_before(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        string[] names = ["Lò Thị Hương", "Lò Hương", "LO THI HUONG", "Lò Thị Hường", "Lò Hương Thị", "Vàng A Sình"];
        var people = (from name in Gen.Choose(0, 5) from day in Gen.Choose(0, 2) from phone in Gen.Choose(0, 3) from union in Gen.Choose(0, 2) select new Somebody(name, day, phone, union)).ListOf(4);
        Prop.ForAll(people.ToArbitrary(), list => HoldsAsync([.. list]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(5));

        async Task<bool> HoldsAsync(List<Somebody> came)
        {
            foreach (var p in came) await world.AdmitAsync(p.Union, new NewMember(names[p.Name], Born.AddDays(p.Day), 1994, Phone: $"031234568{p.Phone}"));
            foreach (var unit in new[] { world.Districts[1], world.Districts[0], world.Province }) await world.SearchAsync(unit);
            var pairs = await PictureAsync(world);
            await world.SearchAsync();
            await world.SearchAsync(OrgScope.NationalUnit);
            return pairs.SequenceEqual(await PictureAsync(world));
        }
    }

    private static async Task<List<string>> PictureAsync(MergeWorld world) =>
        [.. (await world.PairsAsync()).Select(p => FormattableString.Invariant($"{p.FirstId}-{p.SecondId} {p.Score} {p.Signs}")).Order(StringComparer.Ordinal)];

    private static Task CorrectAsync(MergeWorld world, long id, Func<Person, PersonFacts> facts) => world.App.RunAsync(async s =>
    {
        var person = await s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id);
        await s.GetRequiredService<PersonCorrection>().CorrectAsync(id, facts(person), person.Version, "Ghi sai");
    });
}
