using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Tests.Members.Import;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Duplicates;

public class MergeTests
{
    [Theory, EachDatabase]
    public async Task A_person_counted_twice_is_counted_once_and_parting_makes_everything_as_it_was(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await world.App.RunAsync(async s =>
        {
            await s.GetRequiredService<MemberCards>().IssueAsync(second);
            await s.GetRequiredService<Suspensions>().SuspendAsync(second, new DateOnly(2024, 5, 1), null, "Nghỉ thai sản");
        });
        await world.SearchAsync();
        var pair = Assert.Single(await world.PairsAsync());
        var before = await world.PictureAsync();

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.MergeAsync(pair.Id));
        Assert.Contains("chồng nhau", refused.Message, StringComparison.Ordinal);
        Assert.True(await world.MergeAsync(pair.Id, SpellChoice.First));
        await world.App.RunAsync(async s =>
        {
            var sheet = (await s.GetRequiredService<MemberFile>().FindAsync(first))!;
            Assert.Equal(("Lò Thị Hương", "012194000417", "0987654321", "Giáo viên"), (sheet.Person.FullName, sheet.Person.CitizenId, sheet.Person.Phone, sheet.Person.JobTitle));
            Assert.Equal(MergeWorld.First, Assert.Single(sheet.Spells).From);
            Assert.Equal((new DateOnly(2024, 3, 1), true), (Assert.Single(sheet.Former).Day, sheet.Former[0].Annulled));
            Assert.Null(await s.GetRequiredService<MemberFile>().FindAsync(second));
            Assert.Equal(first, await s.GetRequiredService<MergedPeople>().FindAsync(second));
            var told = (await s.GetRequiredService<History>().OfAsync<Person>(first, 10))[0];
            Assert.Equal(("Gộp hai hồ sơ của một người", MergeWorld.Why), (told.What, told.Why));
            Assert.Equal(1, await s.GetRequiredService<MemberRegister>().HeadcountAsync(world.Province, world.App.Clock.Day));
        });
        Assert.Equal(0, await world.RecountAsync());

        var plan = (await world.PartAsync(pair.Id))!;
        Assert.Empty(plan.Stays);
        Assert.Equal(before, await world.PictureAsync());
        Assert.Equal(0, await world.RecountAsync());
        Assert.Equal(PairState.Open, (await world.PairsAsync()).Single().State);
    }

    [Theory, EachDatabase]
    public async Task A_move_that_nobody_wrote_down_becomes_one(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, _) = await world.TwiceAsync();
        await world.SearchAsync();
        await world.MergeAsync((await world.PairsAsync()).Single().Id, SpellChoice.Moved);
        var spells = await world.App.RunAsync(async s => (await s.GetRequiredService<MemberFile>().FindAsync(first))!);
        Assert.Equal([(world.Unions[2].Name, new DateOnly(2024, 3, 1), (DateOnly?)null), (world.Unions[0].Name, MergeWorld.First, new DateOnly(2024, 3, 1))], spells.Spells.Select(s => (s.UnitName!, s.From, s.LeftOn)));
        Assert.Equal([MovementKind.Admitted, MovementKind.TransferredIn, MovementKind.TransferredOut], spells.Acts.Select(a => a.Kind).Order());
        Assert.Equal(world.Unions[2].Id, spells.Person.OrgUnitId);
        Assert.Equal(0, await world.RecountAsync());
    }

    private sealed record Step(int Act, int Person, int Union, int Day);

    [Theory, EachDatabase]
    public async Task Whatever_is_merged_and_parted_counters_equal_a_recount_and_parting_leaves_no_trace(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var steps = from act in Gen.Choose(0, 9)
                    from person in Gen.Choose(0, 3)
                    from union in Gen.Choose(0, 2)
                    from day in Gen.Choose(0, 120)
                    select new Step(act, person, union, day);
        var (run, merged) = (0, 0);
        Prop.ForAll(steps.ListOf(14).ToArbitrary(), list => HoldsAsync([.. list]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
        Assert.True(merged > 5, $"only {merged} merges were tried");

        async Task<bool> HoldsAsync(List<Step> all)
        {
            run++;
            foreach (var step in all)
            {
                try { if (await DoAsync(world, step, run)) merged++; }
                catch (RuleBroken) { /* refused: nothing may have changed */ }
                if (await world.RecountAsync() != 0) return false;
            }
            return true;
        }
    }

    /// <summary>Comings, goings and corrections of four records of one name; now and then two are merged, and parted at once or never.</summary>
    private static async Task<bool> DoAsync(MergeWorld world, Step step, int run)
    {
        var (name, day) = ($"Lò Văn {run:0000}", MergeWorld.First.AddDays(step.Day));
        var ids = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().Where(p => p.FullName == name).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        if (step.Act <= 2 || ids.Count == 0)
        {
            await world.AdmitAsync(step.Union, new NewMember(name, new DateOnly(1990, 1, 2), 1990, Phone: $"09{run:0000}000{step.Person}"), day);
            return false;
        }
        var person = ids[step.Person % ids.Count];
        if (step.Act == 3) await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([person], MovementKind.Left, day, "Thôi việc"));
        else if (step.Act == 4) await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().TransferAsync(person, world.Unions[step.Union], day, "Đổi việc"));
        else if (step.Act == 5) await world.App.RunAsync(s => s.GetRequiredService<MemberCards>().IssueAsync(person));
        else return await MergeAsync(world, step);
        return false;
    }

    private static async Task<bool> MergeAsync(MergeWorld world, Step step)
    {
        await world.SearchAsync();
        var open = (await world.PairsAsync()).Where(p => p.State is PairState.Open).ToList();
        if (open.Count == 0) return false;
        var pair = open[step.Day % open.Count].Id;
        var before = await world.PictureAsync();
        await world.MergeAsync(pair, (SpellChoice)(step.Union % 3));
        Assert.Equal(0, await world.RecountAsync());
        Assert.False(await OverlapsAsync(world));
        if (step.Act == 9) return true;
        await world.PartAsync(pair);
        Assert.Equal(before, await world.PictureAsync());
        return true;
    }

    private static Task<bool> OverlapsAsync(MergeWorld world) => world.App.RunAsync(async s =>
        (await s.GetRequiredService<AppDbContext>().Set<Membership>().ToListAsync()).GroupBy(m => m.PersonId)
        .Any(own => own.Any(a => own.Any(b => a.Id < b.Id && a.From < b.To && b.From < a.To))));

    [Fact]
    public async Task Every_row_that_names_a_person_is_moved_by_a_merge()
    {
        await using var app = new TestApp("sqlite");
        // A new line here is a new thing that merging and parting must carry along: it has the key Id, and survives a second row of the same person.
        Assert.Equal(
            [
                "FormerMovement.PersonId", "JoinApplication.MemberId", "MemberCard.PersonId", "Membership.PersonId", "Movement.PersonId", "Officer.PersonId", "OwnDataCode.PersonId", "PartyMembership.PersonId", "PrivacyRequest.PersonId",
                "Recommendation.PersonId", "Suspension.PersonId", "TransferProposal.PersonId",
            ],
            await app.RunAsync(s => Task.FromResult(PersonReferences.In(s.GetRequiredService<AppDbContext>().Model).Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order(StringComparer.Ordinal).ToList())));
        Assert.All(await app.RunAsync(s => Task.FromResult(PersonReferences.In(s.GetRequiredService<AppDbContext>().Model))), p => Assert.Equal(typeof(long), p.DeclaringType.ContainingEntityType.FindProperty("Id")?.ClrType));
    }

    [Theory, EachDatabase]
    public async Task Offices_follow_and_what_was_changed_since_stays_and_is_told(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await world.App.RunAsync(s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new Officer { OrgUnitId = world.Unions[2].Id, PersonId = second, FullName = "Lò Thị Hương", Body = CommitteeBody.Executive, Position = OfficerPosition.Member, From = new(2024, 4, 1) });
            return db.SaveChangesAsync();
        });
        await world.SearchAsync();
        var pair = (await world.PairsAsync()).Single();
        await world.MergeAsync(pair.Id, SpellChoice.Second);
        Assert.Equal(first, await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Officer>().Select(o => o.PersonId).SingleAsync()));
        await world.App.RunAsync(async s =>
        {
            var person = await s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().SingleAsync();
            var facts = new PersonFacts(person.FullName, person.Born, person.Sex, person.CitizenId, "0911222333", person.JobTitle);
            await s.GetRequiredService<PersonCorrection>().CorrectAsync(first, facts, person.Version, "Đổi số");
        });
        var plan = (await world.PartAsync(pair.Id))!;
        Assert.Equal(["Điện thoại: đã sửa sau khi gộp"], plan.Stays);
        var people = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().OrderBy(p => p.Id).Select(p => new { p.Id, p.Phone, p.JobTitle }).ToListAsync());
        Assert.Equal([(first, "0911222333", null), (second, "0987654321", "Giáo viên")], people.Select(p => (p.Id, p.Phone!, p.JobTitle)));
        Assert.Equal(second, await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Officer>().Select(o => o.PersonId).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task After_a_later_movement_the_two_are_not_parted_until_it_is_annulled(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, _) = await world.TwiceAsync();
        await world.SearchAsync();
        var pair = (await world.PairsAsync()).Single();
        await world.MergeAsync(pair.Id, SpellChoice.First);
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([first], MovementKind.Left, new(2024, 7, 1), "Thôi việc"));
        Assert.Contains("biến động mới", (await Assert.ThrowsAsync<RuleBroken>(() => world.PartAsync(pair.Id))).Message, StringComparison.Ordinal);
        var last = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Movement>().OrderByDescending(m => m.Id).Select(m => m.Id).FirstAsync());
        await world.App.RunAsync(s => s.GetRequiredService<MovementCorrection>().AnnulAsync(last, "Ghi nhầm"));
        Assert.NotNull(await world.PartAsync(pair.Id));
        Assert.Equal(0, await world.RecountAsync());
    }
}
