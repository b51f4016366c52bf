using System.Globalization;
using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

public class RefreshTests
{
    private const string Head = "STT\tTên doanh nghiệp\tMST\tĐịa bàn\tSố lao động\tTình trạng\n";
    private static readonly DateOnly Day = new(2024, 7, 15);

    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>The n-th valid code from 0100000000 on; a sum that would need two digits was never given out.</summary>
    private static readonly Lazy<List<string>> Codes = new(() => [.. Enumerable.Range(10_000_000, 130_000)
        .Select(n => $"{n:000000000}").Select(first => (first, Digit: 10 - first.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11))
        .Where(c => c.Digit < 10).Select(c => c.first + c.Digit.ToString(CultureInfo.InvariantCulture))]);

    private static string Code(int n) => Codes.Value[n];

    private static string Line(int at, string name, string? code, string place, int? workers, string status = "Đang hoạt động") => $"{at}\t{name}\t{code}\t{place}\t{workers}\t{status}\n";

    private static Task<RefreshList> TryAsync(TestApp app, long unit, string text, bool isWhole = false, long? scope = null) => app.RunAsync(s =>
        s.GetRequiredService<RefreshLists>().TryAsync(new(unit, Office.Tax, Day, 25, isWhole), "thue.txt", Encoding.UTF8.GetBytes(text)), scope is { } root ? new OrgScope(root) : null);

    private static Task<List<RefreshItem>> ItemsAsync(TestApp app, long list) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<RefreshItem>().Where(i => i.ListId == list).OrderBy(i => i.Id).AsNoTracking().ToListAsync());

    private static async Task<RefreshList> OpenAsync(TestApp app, long unit, string text, bool isWhole = false)
    {
        var list = await TryAsync(app, unit, text, isWhole);
        await app.RunAsync(s => s.GetRequiredService<RefreshLists>().OpenAsync(list.Id));
        return list;
    }

    private static Task<FeedDecided> AcceptAsync(TestApp app, IEnumerable<long> ids, long? scope = null) =>
        app.RunAsync(s => s.GetRequiredService<RefreshFeed>().AcceptAsync([.. ids]), scope is { } unit ? new OrgScope(unit) : null);

    private static async Task<LaiChau> BuildAsync(TestApp app)
    {
        var place = await LaiChau.BuildAsync(app);
        async Task Add(long unit, string name, int n, string at, int workers) => await app.RegisterAsync(r => r.AddAsync(new(unit, name, Ownership.Limited, Code(n), Place: at), LaiChau.Count(workers), true));
        await Add(place.TamDuong, "Công ty TNHH Chè Tam Đường", 1, "Huyện Tam Đường", 30);
        await Add(place.TamDuong, "Công ty TNHH Gạch Tam Đường", 2, "Huyện Tam Đường", 24);
        await Add(place.TamDuong, "Công ty TNHH Đá Tam Đường", 3, "Huyện Tam Đường", 40);
        await Add(place.MuongTe, "Công ty TNHH Gỗ Mường Tè", 4, "Huyện Mường Tè", 50);
        await Add(place.MuongTe, "Công ty TNHH Cá Mường Tè", 5, "Huyện Mường Tè", 26);
        return place;
    }

    private static string Everything(LaiChau _) => Head
        + Line(1, "Công ty TNHH Trà Tam Đường", Code(1), "Huyện Tam Đường", 30)
        + Line(2, "Công ty TNHH Gạch Tam Đường", Code(2), "Huyện Tam Đường", 25)
        + Line(3, "Công ty TNHH Đá Tam Đường", Code(3), "Huyện Nậm Nhùn", 40)
        + Line(4, "Công ty TNHH Gỗ Mường Tè", Code(4), "Huyện Mường Tè", 50, "Ngừng hoạt động")
        + Line(5, "Công ty TNHH Cá Mường Tè", Code(5), "Huyện Mường Tè", 12, "Tạm ngừng kinh doanh")
        + Line(6, "Công ty TNHH Mới", Code(6), "Huyện Nậm Nhùn", 60);

    [Theory, EachDatabase]
    public async Task Each_kind_of_difference_is_told_to_the_unit_that_decides_it_and_accepting_does_it(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var wood = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name.Contains("Gỗ")));
        var union = await app.AddUnitAsync(UnitKind.Grassroots, "LC.MT.01", "CĐCS Gỗ", place.MuongTe);
        await app.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(wood.Id, union.Id, new(2024, 7, 2)));
        var list = await OpenAsync(app, place.Province, Everything(place));
        var items = await ItemsAsync(app, list.Id);
        Assert.Equal(
            [(RefreshKind.Renamed, place.TamDuong), (RefreshKind.CrossedUp, place.TamDuong), (RefreshKind.Moved, place.Province), (RefreshKind.ClosedWithUnion, place.MuongTe), (RefreshKind.CrossedDown, place.MuongTe), (RefreshKind.New, place.NamNhun)],
            items.Select(i => (i.Kind, i.OrgUnitId)));
        Assert.Equal((6, 5, 0), (list.Rows, list.Matched, list.Faulty));
        Assert.Equal(6, (await AcceptAsync(app, items.Select(i => i.Id))).Done);
        await app.RunAsync(async s =>
        {
            var all = await s.GetRequiredService<AppDbContext>().Set<Enterprise>().ToDictionaryAsync(e => e.TaxCode!);
            Assert.Equal("Công ty TNHH Trà Tam Đường", all[Code(1)].Name);
            Assert.Equal((25, place.NamNhun, "Huyện Nậm Nhùn"), (all[Code(2)].Workers, all[Code(3)].OrgUnitId, all[Code(3)].Place));
            Assert.Equal((Day, RefreshActs.AfterClosing), (all[Code(4)].ClosedOn, all[Code(4)].NextStep));
            Assert.Equal((12, 60, place.NamNhun), (all[Code(5)].Workers, all[Code(6)].Workers, all[Code(6)].OrgUnitId));
        });
    }

    [Theory, EachDatabase]
    public async Task A_unit_decides_its_own_differences_only_and_each_once(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var items = await ItemsAsync(app, (await OpenAsync(app, place.Province, Everything(place))).Id);
        var own = items.Single(i => i.Kind is RefreshKind.Renamed);
        await Assert.ThrowsAsync<RuleBroken>(() => AcceptAsync(app, [own.Id], place.MuongTe));
        Assert.Equal(2, (await app.RunAsync(s => s.GetRequiredService<RefreshFeed>().PageAsync(new()), new OrgScope(place.TamDuong))).Counted);
        Assert.Equal(1, (await AcceptAsync(app, [own.Id], place.TamDuong)).Done);
        await Assert.ThrowsAsync<RuleBroken>(() => AcceptAsync(app, [own.Id], place.TamDuong));
    }

    [Theory, EachDatabase]
    public async Task What_was_dismissed_is_not_proposed_again_and_what_waits_is_not_proposed_twice(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var items = await ItemsAsync(app, (await OpenAsync(app, place.Province, Everything(place))).Id);
        await app.RunAsync(s => s.GetRequiredService<RefreshFeed>().DismissAsync([items[0].Id], "Tên cũ đúng"));
        var again = await TryAsync(app, place.Province, Everything(place));
        Assert.Equal((6, 0), (again.Known, (await ItemsAsync(app, again.Id)).Count));
    }

    [Theory, EachDatabase]
    public async Task A_whole_list_tells_of_those_that_are_missing_and_a_partial_one_does_not(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var one = Head + Line(1, "Công ty TNHH Chè Tam Đường", Code(1), "Huyện Tam Đường", 30);
        Assert.Empty(await ItemsAsync(app, (await TryAsync(app, place.Province, one)).Id));
        Assert.Equal(4, (await ItemsAsync(app, (await TryAsync(app, place.Province, one, isWhole: true)).Id)).Count(i => i.Kind is RefreshKind.Closed));
    }

    [Theory, EachDatabase]
    public async Task What_was_changed_after_accepting_stays_when_the_list_is_undone(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        var list = await OpenAsync(app, place.Province, Everything(place));
        await AcceptAsync(app, (await ItemsAsync(app, list.Id)).Select(i => i.Id));
        var tea = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name.Contains("Trà")));
        await app.RegisterAsync(r => r.ChangeAsync(tea.Id, new(tea.OrgUnitId, "Công ty TNHH Trà Xanh", tea.Ownership, tea.TaxCode, Place: tea.Place), tea.Version, true));
        var added = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleAsync(e => e.Name == "Công ty TNHH Mới"));
        await app.RegisterAsync(r => r.PlanVisitAsync(added.Id, new(new(2024, 7, 25), "Lý Văn Phong")));
        var undone = await app.RunAsync(s => s.GetRequiredService<RefreshLists>().UndoAsync(list.Id));
        Assert.Equal(new RefreshUndone(4, 2), undone);
        Assert.NotNull(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == added.Id)));
        await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<RefreshLists>().UndoAsync(list.Id)));
    }

    private sealed record Said(int Company, string Name, int Place, int? Workers, string Status);

    [Theory, EachDatabase]
    public void Accepting_any_differences_of_any_list_and_undoing_it_leaves_the_register_as_it_was(string database)
    {
        var line = from company in Gen.Choose(1, 8)
                   from name in Gen.Elements("Chè", "Gạch", "Đá", "Gỗ", "Cá")
                   from at in Gen.Choose(0, 2)
                   from workers in Gen.Choose(0, 60).SelectMany(n => Gen.Elements<int?>(n, n, null))
                   from status in Gen.Elements("Đang hoạt động", "Đang hoạt động", "Giải thể")
                   select new Said(company, name, at, workers, status);
        var choice = Gen.ListOf(line, 8).Zip(Gen.ListOf(Gen.Choose(0, 3), 30)).Zip(Gen.Elements(true, false));
        Prop.ForAll(choice.ToArbitrary(), c => ReturnsAsync(database, [.. c.Item1.Item1.DistinctBy(s => s.Company)], [.. c.Item1.Item2], c.Item2).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    private static async Task<bool> ReturnsAsync(string database, List<Said> said, List<int> picks, bool isWhole)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        string[] places = ["Huyện Tam Đường", "Huyện Mường Tè", "Huyện Nậm Nhùn"];
        var before = await SnapshotAsync(app);
        var list = await OpenAsync(app, place.Province, Head + string.Concat(said.Select((s, at) => Line(at + 1, $"Công ty TNHH {s.Name} Số {s.Company}", Code(s.Company), places[s.Place], s.Workers, s.Status))), isWhole);
        var items = await ItemsAsync(app, list.Id);
        foreach (var (item, pick) in items.Zip(picks).Where(x => x.Second > 0).OrderBy(x => x.Second)) await AcceptAsync(app, [item.Id]);
        var undone = (await app.RunAsync(s => s.GetRequiredService<RefreshLists>().UndoAsync(list.Id)))!;
        Assert.Equal(0, undone.Kept);
        Assert.Equal(before, await SnapshotAsync(app));
        Assert.Empty(await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<ReportedCount>().ToListAsync()));
        return true;
    }

    private static Task<string> SnapshotAsync(TestApp app) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var enterprises = await db.Set<Enterprise>().AsNoTracking().OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Name} {e.NameKey} {e.SearchText} {e.Place} {e.Address} {e.OrgUnitId} {e.Workers} {e.ClosedOn} {e.NextStep}").ToListAsync();
        var counts = await db.Set<Headcount>().AsNoTracking().OrderBy(h => h.EnterpriseId).ThenBy(h => h.Day).Select(h => $"{h.EnterpriseId} {h.OrgUnitId} {h.Day} {h.Total} {h.Women} {h.Source}").ToListAsync();
        var charges = await db.Set<FormerCharge>().CountAsync();
        return string.Join('\n', [.. enterprises, .. counts, $"{charges}"]);
    });

    [Theory, EachDatabase]
    public async Task The_count_of_a_list_contradicts_the_survey_also_when_nobody_accepts_it(string database)
    {
        await using var app = new TestApp(database);
        var place = await BuildAsync(app);
        await TryAsync(app, place.Province, Head + Line(1, "Công ty TNHH Gỗ Mường Tè", Code(4), "Huyện Mường Tè", 31));
        var found = Assert.Single(await app.RunAsync(s => s.GetRequiredService<CountContradictions>().FindAsync(new(20, 90))));
        Assert.Equal((50, 31, "Danh sách cơ quan thuế"), (found.Earlier.Total, found.Later.Total, found.Later.Source));
    }

    [Theory, EachDatabase]
    public async Task A_long_list_is_compared_line_by_line(string database)
    {
        await using var app = new TestApp(database);
        var place = await LaiChau.BuildAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            string[] columns = ["OrgUnitId", "Name", "TaxCode", "Ownership", "Place", "Workers", "SearchText", "NameKey", "Version"];
            await s.GetRequiredService<DoanKet.App.Platform.Data.IDatabaseProvider>().WriteManyAsync(transaction.GetDbTransaction(), "enterprise", columns, Enumerable.Range(1, 3_000).Select(n => (object?[])
                [place.TamDuong, $"Công ty TNHH Số {n}", Code(n), "Limited", "Huyện Tam Đường", 0, $" so {n} {Code(n)}", EnterpriseName.Key($"Công ty TNHH Số {n}"), 0]), default);
            await transaction.CommitAsync();
        });
        var text = new StringBuilder(Head);
        for (var n = 1; n <= 5_000; n++) text.Append(Line(n, $"Công ty TNHH Số {n}{(n % 50 == 0 ? " Mới" : "")}", Code(n), "Huyện Tam Đường", n % 60, n % 40 == 0 ? "Giải thể" : "Đang hoạt động"));
        var list = await TryAsync(app, place.Province, text.ToString());
        Assert.Equal((5_000, 3_000, 0), (list.Rows, list.Matched, list.Faulty));
    }
}
