using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives;

public class FollowUpTests
{
    private static readonly DateOnly Day = FollowWorld.Day;

    [Theory, EachDatabase]
    public void Every_figure_is_the_number_of_the_rows_that_it_opens(string database) => Prop.ForAll(
        (from unit in Gen.Choose(0, 3)
         from entry in Gen.Choose(0, 2)
         from given in Gen.Choose(0, 40)
         from due in Gen.Choose(-5, 60)
         from seen in Gen.Choose(-20, 40)
         from done in Gen.Choose(-30, 60)
         select new Written(unit, entry, given, due, seen, done)).NonEmptyListOf().ToArbitrary(),
        tasks => OpenedAsync(database, [.. tasks.Take(20)]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Theory, EachDatabase]
    public async Task Of_today_late_is_what_the_task_itself_calls_late(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var late = await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 10));
        var handedInLate = await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 10), a => a.SubmittedOn = new(2024, 7, 12));
        await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 10), a => a.SubmittedOn = new(2024, 7, 9));
        await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 10), a => (a.State, a.DoneOn) = (AssignmentState.Accepted, new(2024, 7, 15)));
        await world.TaskAsync(world.TamDuong, new(2024, 7, 1), new(2024, 7, 10), a => (a.State, a.DoneOn) = (AssignmentState.Withdrawn, new(2024, 7, 5)));
        await world.TaskAsync(world.TamDuong, new(2024, 7, 1), null);
        Assert.Equal([late, handedInLate], (await ListAsync(app, new(Day) { Part = FollowUpPart.Late })).Select(t => t.Task.Id));
        var row = Assert.Single(await ByAsync(app, FollowUpBy.Unit, new(Day)));
        Assert.Equal((5, 1, 2), (row.Given, row.Done, row.Late));
        var then = Assert.Single(await ByAsync(app, FollowUpBy.Unit, new(new DateOnly(2024, 7, 12))));
        Assert.Equal((5, 0, 3), (then.Given, then.Done, then.Late));
        Assert.Empty(await ByAsync(app, FollowUpBy.Unit, new(new DateOnly(2024, 6, 12))));
    }

    [Theory, EachDatabase]
    public async Task A_unit_follows_up_itself_and_those_below_and_reads_who_signed(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var (open, secret) = (await world.EntryAsync("12-CV/TU", "Lò Văn A", Secrecy.Internal), await world.EntryAsync("13-CV/TU", "Lò Văn B", Secrecy.Secret));
        await world.TaskAsync(world.Union, new(2024, 7, 1), null, entry: open);
        await world.TaskAsync(world.MuongTe, new(2024, 7, 1), null, entry: open);
        await world.TaskAsync(world.Union, new(2024, 7, 1), null, entry: secret);
        var scope = new OrgScope(world.TamDuong);
        Assert.Equal(["CĐCS Trường Bình Lư"], (await ByAsync(app, FollowUpBy.Unit, new(Day), scope)).Select(r => r.Name));
        Assert.Equal([("Không theo văn bản", 1), ("Công văn 12-CV/TU", 1)], (await ByAsync(app, FollowUpBy.Entry, new(Day), scope)).Select(r => (r.Name, r.Given)).OrderByDescending(r => r.Name));
        Assert.Null((await ByAsync(app, FollowUpBy.Entry, new(Day), scope)).Single(r => r.Name == "Công văn 12-CV/TU").Detail); // what it is about is for those who may read it
        Assert.Equal("Về việc", (await ByAsync(app, FollowUpBy.Entry, new(Day))).Single(r => r.Name == "Công văn 12-CV/TU").Detail);
        Assert.Equal([("Không ghi người ký", 1), ("Lò Văn A", 1)], (await ByAsync(app, FollowUpBy.Signer, new(Day), scope)).Select(r => (r.Name, r.Given)).OrderBy(r => r.Name));
        Assert.Equal(2, (await ByAsync(app, FollowUpBy.Signer, new(Day))).Single(r => r.Key == "Lò Văn A").Given);
    }

    [Theory, EachDatabase]
    public async Task The_letter_of_a_quarter_presses_those_who_are_late_and_reads_the_same_later(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        var body = await app.RunAsync(s => s.GetRequiredService<BodyBook>().AddAsync(world.Province, new("Sở Nội vụ tỉnh Lai Châu", null, BodyKind.StateAgency, null, null, null)));
        await world.TaskAsync(world.TamDuong, new(2024, 5, 1), new(2024, 6, 10));
        await world.TaskAsync(world.TamDuong, new(2024, 5, 1), new(2024, 6, 10), a => (a.State, a.DoneOn, a.AcknowledgedOn) = (AssignmentState.Accepted, new(2024, 7, 2), new(2024, 5, 2)));
        await world.TaskAsync(world.MuongTe, new(2024, 1, 1), new(2024, 2, 10), a => (a.State, a.DoneOn) = (AssignmentState.Accepted, new(2024, 3, 2)));
        await world.TaskAsync(world.Union, new(2024, 5, 1), null, giver: world.TamDuong);
        await world.TaskAsync(world.Province, new(2024, 5, 1), null, body: body.Id);
        await world.TaskAsync(world.MuongTe, new(2024, 7, 1), null);
        var letter = await LetterAsync(app, world, new Quarter(2024, 2));
        Assert.Equal((new DateOnly(2024, 6, 30), 3, 0, 2), (letter.Day, letter.Total.Given, letter.Total.Done, letter.Total.Late));
        Assert.Equal([("LĐLĐ huyện Tam Đường", 2), ("Sở Nội vụ tỉnh Lai Châu", 0)], letter.Rows.Select(r => (r.Row.Name, r.Row.Late)));
        Assert.Equal([("10/06/2024", 1, "LĐLĐ huyện Tam Đường"), ("10/06/2024", 1, "LĐLĐ huyện Tam Đường")], letter.Late.Select(l => (l.Due, l.Count, l.Who)));
        Assert.StartsWith("1 đơn vị, cơ quan có việc quá hạn", letter.Requests[0], StringComparison.Ordinal);
        using var file = new MemoryStream(letter.Word((of, part) => $"https://e.vn/{of.BranchId}/{part}", new(letter.Day)));
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(file, false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        foreach (var part in new[] { "V/v đôn đốc thực hiện nhiệm vụ quý II/2024", "Kính gửi:", "Liên đoàn Lao động huyện Tam Đường", "LĐLĐ huyện Tam Đường", "10/06/2024", "2 việc" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.Contains($" HYPERLINK \"https://e.vn/{world.TamDuong}/Late\" ", word.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.SimpleField>().Select(f => f.Instruction!.Value));
        Assert.Equal((3, 1), ((await LetterAsync(app, world, new Quarter(2024, 3))) is var now ? (now.Total.Given - 1, now.Total.Late) : default));
    }

    [Theory, EachDatabase]
    public async Task The_letter_names_those_directly_below_with_all_below_them_and_its_many_unions_in_one_line(string database)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        await world.TaskAsync(world.Union, new(2024, 7, 1), new(2024, 7, 10));
        await world.TaskAsync(world.TamDuong, new(2024, 7, 1), null);
        for (var n = 0; n < 41; n++)
            await world.TaskAsync((await app.AddUnitAsync(UnitKind.Grassroots, $"LC.{n}", $"CĐCS số {n}", world.Province)).Id, new(2024, 7, 1), new(2024, 7, 10 + n % 3 * 10));
        var letter = await LetterAsync(app, world, new Quarter(2024, 3));
        Assert.Equal([("LĐLĐ huyện Tam Đường", 2, 1), ("41 công đoàn cơ sở trực thuộc", 41, 28)], letter.Rows.Select(r => (r.Row.Name, r.Row.Given, r.Row.Late)));
        Assert.Equal((43, 29, 43), letter.Receivers);
        foreach (var row in letter.Rows) Assert.Equal(row.Row.Late, (await ListAsync(app, row.Of with { Part = FollowUpPart.Late })).Count);
        Assert.Null(letter.Cut);
        Assert.Equal(29, letter.Late.Sum(l => l.Count));
    }

    [Fact]
    public void Quarters_follow_each_other() => Prop.ForAll(Gen.Choose(0, 5000).ToArbitrary(), days =>
    {
        var (day, quarter) = (Day.AddDays(days), Quarter.Of(Day.AddDays(days)));
        return quarter.First <= day && day <= quarter.Last && quarter.Next.Previous == quarter && quarter.Last.AddDays(1) == quarter.Next.First && Quarter.Read(quarter.ToString()) == quarter;
    }).QuickCheckThrowOnFailure();

    public sealed record Written(int Unit, int Entry, int Given, int Due, int Seen, int Done);

    private static async Task OpenedAsync(string database, List<Written> tasks)
    {
        await using var app = new TestApp(database);
        var world = await FollowWorld.BuildAsync(app);
        long?[] entries = [null, await world.EntryAsync("1-CV/TU", "Lò Văn A"), await world.EntryAsync("2-CV/TU", null)];
        long[] units = [world.Province, world.TamDuong, world.MuongTe, world.Union];
        var first = Day.AddDays(-40);
        foreach (var t in tasks)
            await world.TaskAsync(units[t.Unit], first.AddDays(t.Given), t.Due < 0 ? null : first.AddDays(t.Due), a =>
            {
                if (t.Seen > t.Given) (a.SeenOn, a.AcknowledgedOn) = (first.AddDays(t.Seen), first.AddDays(t.Seen + 1));
                if (t.Done > t.Given) (a.SubmittedOn, a.DoneOn, a.State) = (first.AddDays(t.Done), t.Done % 3 == 0 ? null : first.AddDays(t.Done + 1), t.Done % 3 == 0 ? AssignmentState.Submitted : AssignmentState.Accepted);
            }, entries[t.Entry]);
        await app.RunAsync(async s =>
        {
            var query = s.GetRequiredService<FollowUpQuery>();
            foreach (var day in new[] { Day, Day.AddDays(-15) })
                foreach (var by in Enum.GetValues<FollowUpBy>())
                    foreach (var row in await query.ByAsync(by, new(day)))
                        foreach (var (part, figure) in new[] { (FollowUpPart.Given, row.Given), (FollowUpPart.Done, row.Done), (FollowUpPart.Late, row.Late), (FollowUpPart.Unacknowledged, row.Unacknowledged), (FollowUpPart.Unseen, row.Unseen) })
                            Assert.Equal(figure, (await query.ListAsync(Asked(by, row.Key, day, part), null, 1000)).Count);
            foreach (var task in (await query.ListAsync(new(Day), null, 1000)).Where(t => !(t.Task.SubmittedOn > Day) && !(t.Task.DoneOn > Day))) Assert.Equal(task.Task.IsLateOn(Day), task.IsLateOn(Day));
        });
    }

    private static FollowUpQuestion Asked(FollowUpBy by, string key, DateOnly day, FollowUpPart part) => by switch
    {
        FollowUpBy.Entry => new(day) { Part = part, EntryId = long.Parse(key, null) },
        FollowUpBy.Signer => new(day) { Part = part, Signer = key },
        FollowUpBy.Body => new(day) { Part = part, BodyId = long.Parse(key, null) },
        _ => new(day) { Part = part, UnitId = long.Parse(key, null) },
    };

    private static Task<List<FollowUpRow>> ByAsync(TestApp app, FollowUpBy by, FollowUpQuestion asked, OrgScope? scope = null) => app.RunAsync(s => s.GetRequiredService<FollowUpQuery>().ByAsync(by, asked), scope);

    private static Task<List<FollowUpTask>> ListAsync(TestApp app, FollowUpQuestion asked) => app.RunAsync(s => s.GetRequiredService<FollowUpQuery>().ListAsync(asked, null, 100));

    private static Task<PressingLetter> LetterAsync(TestApp app, FollowWorld world, Quarter quarter) => app.RunAsync(async s =>
    {
        var letters = s.GetRequiredService<PressingLetters>();
        return await letters.OfAsync(Assert.Single(await letters.UnitsAsync()), quarter, Day);
    }, new OrgScope(world.Province));
}
