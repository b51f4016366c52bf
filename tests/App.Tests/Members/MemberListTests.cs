using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

public class MemberListTests
{
    private static readonly DateOnly Joined = new(2024, 6, 3);

    private static readonly string[] Names =
    [
        "Nguyễn Thị Ánh", "Lò Văn Ánh", "Đỗ Đức Hoà", "Vàng A Sử", "Giàng Thị Mỷ", "Trần Hoàng Anh", "Lê Thị Ân", "Phạm Đình Đạt", "Ngô Bảo Châu", "Hoàng Thị Hương",
        "Lù Thị Hường", "Tẩn A Dao", "Chẻo Lở Mẩy", "Nguyễn Văn An", "Ma Thị Yến",
    ];

    [Theory, EachDatabase]
    public async Task Whatever_beginnings_of_words_are_typed_in_any_order_exactly_those_who_have_them_are_found(string database)
    {
        await using var app = new TestApp(database);
        await FilledAsync(app, Names);
        var typed = from name in Gen.Elements(Names)
                    from lengths in Gen.Choose(1, 5).ArrayOf(3)
                    from order in Gen.Choose(0, 5)
                    from folded in Gen.Elements(true, false)
                    select Cut(name, lengths, order, folded);
        Prop.ForAll(typed.ToArbitrary(), text => FoundAsync(text).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

        async Task<bool> FoundAsync(string text)
        {
            var page = await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new(text), null));
            var words = VietText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var expected = Names.Where(n => words.All(w => VietText.Fold(n).Split(' ').Any(part => part.StartsWith(w, StringComparison.Ordinal))));
            return page.Rows.Select(r => r.FullName).Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task Pages_of_any_size_give_everybody_once_in_the_order_of_given_names(string database)
    {
        await using var app = new TestApp(database);
        await FilledAsync(app, [.. Names, .. Names]);
        foreach (var size in new[] { 1, 7, 15, 30, 50 })
        {
            var seen = new List<MemberRow>();
            string? next = null;
            do
            {
                var at = next;
                (var rows, next) = await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new(), at, size));
                Assert.True(rows.Count <= size);
                seen.AddRange(rows);
            } while (next is not null);
            Assert.Equal(30, seen.Select(r => r.Id).Distinct().Count());
            Assert.Equal(seen.Select(r => r.FullName).OrderBy(VietText.NameSortKey, StringComparer.Ordinal), seen.Select(r => r.FullName));
        }
        var first = (await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new(), null))).Rows.Select(r => r.FullName).Distinct().Take(5);
        Assert.Equal(["Nguyễn Văn An", "Trần Hoàng Anh", "Lò Văn Ánh", "Nguyễn Thị Ánh", "Lê Thị Ân"], first);
    }

    [Theory, EachDatabase]
    public async Task However_many_bear_a_name_they_are_counted_alike_beside_the_page_and_alone(string database)
    {
        await using var app = new TestApp(database);
        await FilledAsync(app, [.. Enumerable.Repeat("Lò Văn Ánh", 60), .. Enumerable.Repeat("Vàng A Sử", 230)]);
        foreach (var (text, many) in new[] { ("lo anh", 60), ("su", 201), ("lo su", 0) })
        {
            var question = new MemberQuestion(text);
            Assert.Equal(many, await app.RunAsync(s => s.GetRequiredService<MemberList>().CountAsync(question)));
            await app.RunAsync(async s =>
            {
                var (rows, next) = await s.GetRequiredService<MemberList>().PageAsync(question, null);
                Assert.Equal((Math.Min(many, MemberList.PageSize), many > MemberList.PageSize), (rows.Count, next is not null));
                Assert.Equal(many, await s.GetRequiredService<MemberList>().CountAsync(question));
                Assert.Equal(0, await s.GetRequiredService<MemberList>().CountAsync(new("không ai")));
                if (next is not null) Assert.Empty(rows.Select(r => r.Id).Intersect((await s.GetRequiredService<MemberList>().PageAsync(question, next)).Rows.Select(r => r.Id)));
            });
        }
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_is_told_apart_and_days_and_units_narrow_the_list(string database)
    {
        await using var app = new TestApp(database);
        var (top, union) = await FilledAsync(app, ["Lò Thị Hương", "Vàng A Sử"]);
        await app.RunAsync(async s => await s.GetRequiredService<MemberRegister>().EndAsync(
            [await s.GetRequiredService<AppDbContext>().Set<Person>().Where(p => p.FullName == "Vàng A Sử").Select(p => p.Id).SingleAsync()], MovementKind.Left, new DateOnly(2024, 7, 1), "Theo đơn"));
        Assert.Equal(["Lò Thị Hương"], await NamesAsync(app, new(Status: MemberStatus.Active)));
        Assert.Equal(["Vàng A Sử"], await NamesAsync(app, new(Status: MemberStatus.Left)));
        Assert.Equal(2, (await NamesAsync(app, new(UnitId: top))).Count);
        Assert.Empty(await NamesAsync(app, new(UnitId: union + 1000)));
        Assert.Equal(2, (await NamesAsync(app, new(JoinedFrom: Joined, JoinedTo: Joined))).Count);
        Assert.Empty(await NamesAsync(app, new(JoinedFrom: Joined.AddDays(1))));
        var left = (await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(new(Status: MemberStatus.Left), null))).Rows.Single();
        Assert.Equal((Joined, new DateOnly(2024, 7, 1)), (left.Since, left.LeftOn));
    }

    [Theory, EachDatabase]
    public async Task Whole_numbers_are_asked_for_in_the_scope_with_a_reason_and_are_noted_but_change_no_history(string database)
    {
        await using var app = new TestApp(database);
        var (_, union) = await FilledAsync(app, ["Lò Thị Hương"]);
        var other = await app.AddUnitAsync(UnitKind.Provincial, "X", "LĐLĐ tỉnh khác", 1);
        var id = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().Select(p => p.Id).SingleAsync());
        await app.RunAsync(async s =>
        {
            Assert.False(await s.GetRequiredService<MemberFile>().RevealAsync(id, "Tò mò"));
            Assert.Null(await s.GetRequiredService<MemberFile>().FindAsync(id));
        }, new OrgScope(other.Id));
        await app.RunAsync(async s =>
        {
            var file = s.GetRequiredService<MemberFile>();
            await Assert.ThrowsAsync<RuleBroken>(() => file.RevealAsync(id, " "));
            Assert.True(await file.RevealAsync(id, "Đối chiếu thẻ"));
            Assert.Equal(["Đối chiếu thẻ"], await s.GetRequiredService<AppDbContext>().Set<Operation>().Where(o => o.Kind == MemberOperations.Reveal.Code).Select(o => o.Reason!).ToListAsync());
            Assert.DoesNotContain(await s.GetRequiredService<History>().OfAsync<Person>(id, 10), a => a.What == MemberOperations.Reveal.Label);
            Assert.Equal(1, await s.GetRequiredService<AppDbContext>().Set<Membership>().CountAsync(m => m.OrgUnitId == union));
        }, new OrgScope(union));
    }

    [Theory, EachDatabase]
    public async Task A_unit_above_the_scope_is_not_answered_with_ones_own_people(string database)
    {
        await using var app = new TestApp(database);
        var (top, union) = await FilledAsync(app, ["Lò Thị Hương"]);
        Assert.Equal((0, 1), await app.RunAsync(async s =>
        {
            var list = s.GetRequiredService<MemberList>();
            return ((await list.PageAsync(new(UnitId: top), null)).Rows.Count, (await list.PageAsync(new(UnitId: union), null)).Rows.Count);
        }, new OrgScope(union)));
    }

    [Theory, EachDatabase]
    public async Task Whoever_searches_many_numbers_of_nobody_is_stopped_and_told_of(string database)
    {
        await using var app = new TestApp(database);
        await FilledAsync(app, ["Lò Thị Hương"]);
        Task AskAsync(string text) => app.RunAsync(s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = 7;
            return s.GetRequiredService<MemberList>().PageAsync(new(text), null);
        });
        for (var n = 0; n < NumberGuesses.MostCitizen; n++)
        {
            await AskAsync($"012069{n:000}348");
            await AskAsync("0120 69 000 348");
            await AskAsync($"012069{n:000}{n:000}");
        }
        Assert.Contains("Nhập từ tệp", (await Assert.ThrowsAsync<RuleBroken>(() => AskAsync("012069999348"))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s =>
        {
            s.GetRequiredService<CurrentWork>().AccountId = 7;
            return s.GetRequiredService<Candidates>().FindAsync("012069998348", null, 10);
        }));
        foreach (var other in new[] { "Hương", "không ai tên này", "012069999349", "0912345678" }) await AskAsync(other);
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().CountAsync(o => o.Kind == MemberOperations.GuessNumbers.Code)));
    }

    private static string Cut(string name, int[] lengths, int order, bool folded)
    {
        var words = name.Split(' ').Zip(lengths, (word, length) => word[..Math.Min(length, word.Length)]).ToArray();
        Array.Sort(Enumerable.Range(0, words.Length).Select(at => (at * 7 + order) % 5).ToArray(), words);
        var text = string.Join(' ', words);
        return folded ? VietText.Fold(text) : text;
    }

    private static async Task<List<string>> NamesAsync(TestApp app, MemberQuestion question) =>
        (await app.RunAsync(s => s.GetRequiredService<MemberList>().PageAsync(question, null))).Rows.ConvertAll(r => r.FullName);

    private static async Task<(long Top, long Union)> FilledAsync(TestApp app, string[] names)
    {
        var top = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        return await app.RunAsync(async s =>
        {
            var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, "A", "CĐCS A", top.Id, new DateOnly(2020, 1, 1));
            union.Group = TargetGroup.LargeEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [.. names.Select(n => new NewMember(n))], MovementKind.Admitted, Joined);
            return (top.Id, union.Id);
        });
    }
}
