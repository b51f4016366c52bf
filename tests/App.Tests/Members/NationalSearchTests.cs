using DoanKet.App.Demo.Scale;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Kernel;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

/// <summary>In a country of many units names are found first and then their bearers: whoever is found, and in which order, must be the same as when everybody is read.</summary>
public sealed class NationalSearchTests
{
    private static Task FillAsync(TestApp app) => app.RunAsync(s => new NationalScale(
        s.GetRequiredService<AppDbContext>(), s.GetRequiredService<IDatabaseProvider>(), s.GetRequiredService<CurrentWork>(), app.Clock).FillAsync(new ScaleSize(240, 3_000, 0), _ => { }));

    [Theory, EachDatabase]
    public async Task Page_by_page_everybody_of_the_name_comes_once_in_the_order_of_names_at_every_level(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        var everybody = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().AsNoTracking().ToListAsync());
        var units = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgLink>().AsNoTracking().ToListAsync());
        var provinces = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Kind == UnitKind.Provincial).Select(u => u.Id).ToListAsync());
        var questions = from root in Gen.Elements<long>([OrgScope.NationalUnit, OrgScope.NationalUnit, provinces[0]])
                        from text in Gen.Elements("nguyễn", "THI", "n", "van nguyen", "yến", "lò", "h", "hoa thi", "a", "khong ai")
                        from size in Gen.Elements(3, 50, 500)
                        from sex in Gen.Elements<Sex?>(null, Sex.Female)
                        select (root, text, size, sex);
        Prop.ForAll(questions.ToArbitrary(), q => SameAsync(q.root, q.text, q.size, q.sex).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

        async Task<bool> SameAsync(long root, string text, int size, Sex? sex)
        {
            var below = units.Where(l => l.AncestorId == root).Select(l => l.DescendantId).ToHashSet();
            var expected = everybody.Where(p => below.Contains(p.OrgUnitId) && (sex is null || p.Sex == sex) && WordSearch.Matches(p.FullName, WordSearch.Words(text)))
                .OrderBy(p => p.SortKey, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => p.Id).ToList();
            var (found, next) = (new List<long>(), (string?)null);
            do
            {
                var after = next;
                (var rows, next) = await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new MemberQuestion(text, Sex: sex), after, size), new OrgScope(root));
                found.AddRange(rows.Select(r => r.Id));
            } while (next is not null && found.Count < 120);
            var counted = await app.RunAsync(s => s.GetRequiredService<MemberList>().CountAsync(new MemberQuestion(text, Sex: sex)), new OrgScope(root));
            return found.SequenceEqual(expected.Take(found.Count)) && (next is not null || found.Count == expected.Count) && counted == Math.Min(expected.Count, 201);
        }
    }

    [Theory, EachDatabase]
    public async Task Names_that_differ_only_in_a_sign_are_told_apart(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        await AdmitAsync(app, new("H'Lan Zăm"), new("HLan Zăm"));
        Assert.Equal(["HLan Zăm"], await NamesAsync(app, new("hla zam")));
        Assert.Equal(["H'Lan Zăm"], await NamesAsync(app, new("h'la zam")));
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<MemberList>().CountAsync(new MemberQuestion("hla zam"))));
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_renamed_is_found_under_the_new_name(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        var person = (await AdmitAsync(app, new NewMember("Lò Văn Zoan")))[0];
        await app.RunAsync(s => s.GetRequiredService<PersonCorrection>().CorrectAsync(person.Id, new PersonFacts("Lò Văn Zyên", null, null, null, null, null), person.Version, "Ghi sai khi nhập"));
        Assert.Equal(["Lò Văn Zyên"], await NamesAsync(app, new("zyen")));
        Assert.Empty(await NamesAsync(app, new("zoan")));
    }

    [Theory, EachDatabase]
    public async Task A_number_is_found_as_what_it_is_or_as_the_number_of_a_card(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        var person = (await AdmitAsync(app, new NewMember("Lò Văn Số", CitizenId: "012094999001", Phone: "0912345627")))[0];
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).OtherId = "045123456";
            (await db.Set<Membership>().SingleAsync(m => m.PersonId == person.Id)).CardNumber = "LC-0007";
            await db.SaveChangesAsync();
        });
        foreach (var number in new[] { "012094999001", "0912 345 627", "+84 912345627", "045123456", "lc-0007" }) Assert.Equal(["Lò Văn Số"], await NamesAsync(app, new(number)));
        foreach (var number in new[] { "012094999002", "0912345628", "0007" }) Assert.Empty(await NamesAsync(app, new(number)));
        var elsewhere = await app.AddUnitAsync(UnitKind.Provincial, "X", "LĐLĐ tỉnh khác", OrgScope.NationalUnit);
        Assert.Empty((await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new("lc-0007"), null), new OrgScope(elsewhere.Id))).Rows);
    }

    [Theory, EachDatabase]
    public async Task Age_group_missing_facts_and_a_chosen_set_narrow_the_list(string database)
    {
        await using var app = new TestApp(database);
        await FillAsync(app);
        var people = await AdmitAsync(app, new("Zin Ba", new DateOnly(1994, 7, 22), Sex: Sex.Female, Phone: "0912345001"), new("Zin Bốn", new DateOnly(1994, 7, 23)), new("Zin Năm", BirthYear: 1974));
        Assert.Equal(["Zin Ba"], await NamesAsync(app, new("zin") { AgeFrom = 30, AgeTo = 39 }));
        Assert.Equal(["Zin Bốn"], await NamesAsync(app, new("zin") { AgeTo = 29 }));
        Assert.Equal(["Zin Năm"], await NamesAsync(app, new("zin") { AgeFrom = 50 }));
        Assert.Equal(["Zin Năm"], await NamesAsync(app, new("zin") { Missing = MissingFact.BirthDate }));
        Assert.Equal(["Zin Bốn", "Zin Năm"], await NamesAsync(app, new("zin") { Missing = MissingFact.Phone }));
        Assert.Equal(["Zin Bốn", "Zin Năm"], await NamesAsync(app, new("zin") { Missing = MissingFact.Sex }));
        Assert.Equal(["Zin Bốn"], await NamesAsync(app, new("zin") { Among = [people[1].Id] }));
        var group = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<OrgUnit>().Where(u => u.Id == people[0].OrgUnitId).Select(u => u.Group).SingleAsync());
        Assert.Equal(3, (await NamesAsync(app, new("zin") { Group = group })).Count);
        Assert.Empty(await NamesAsync(app, new("zin") { Group = TargetGroup.Informal }));
    }

    private static Task<IReadOnlyList<Person>> AdmitAsync(TestApp app, params NewMember[] people) => app.RunAsync(async s =>
    {
        var union = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().FirstAsync(u => u.Kind == UnitKind.Grassroots);
        return await s.GetRequiredService<MemberRegister>().AdmitAsync(union, people, MovementKind.Admitted, app.Clock.Day);
    });

    private static async Task<List<string>> NamesAsync(TestApp app, MemberQuestion question) =>
        (await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(question, null))).Rows.ConvertAll(r => r.FullName);
}
