using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

public class EntryTests
{
    [Theory, EachDatabase]
    public async Task Two_clerks_who_enter_at_once_get_numbers_without_gap_or_double(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entries = await Task.WhenAll(Enumerable.Range(1, 16).Select(n => Task.Run(() => world.EnterAsync(RegisterWorld.Letter($"{n}-CV/TU")))));
        Assert.Equal(Enumerable.Range(1, 16), entries.Select(e => e.BookNumber!.Value).Order());
        Assert.All(entries, e => Assert.Equal(2024, e.BookYear));
    }

    [Theory, EachDatabase]
    public async Task The_same_document_is_entered_once_and_another_with_its_number_may_come(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        await world.EnterAsync(RegisterWorld.Letter("12-CT/TU"));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.EnterAsync(RegisterWorld.Letter("012 - CT/TU")));
        Assert.Contains("số đến 1/2024", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await world.EnterAsync(RegisterWorld.Letter("12-CT/TU", issuer: "Tỉnh ủy Điện Biên"))).BookNumber);
        Assert.Equal(1, (await world.EnterAsync(RegisterWorld.Letter("12-CT/TU"), world.District)).BookNumber);
    }

    [Theory, EachDatabase]
    public async Task The_register_of_a_former_day_shows_what_was_there_and_in_which_state(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var old = await world.EnterAsync(RegisterWorld.Letter("1-CV/TU") with { ArrivedOn = new DateOnly(2024, 3, 13) });
        await world.EnterAsync(RegisterWorld.Letter("2-CV/TU") with { ArrivedOn = new DateOnly(2024, 7, 1) });
        await app.RunAsync(s => s.GetRequiredService<ForceBook>().ReplaceAsync(old.Id, old.Version, new(null, "Công văn 2-CV/TU ngày 12/03/2024"), new DateOnly(2024, 7, 1)));
        Task<List<EntryList.Row>> On(DateOnly day, DocumentState? state = null) => app.RunAsync(s => s.GetRequiredService<EntryList>().ReadAsync(new(DocumentWay.Incoming, null, null, null, null, state, null, day) { IsFormer = true }, null, 50));
        Assert.Equal([("1-CV/TU", DocumentState.InForce)], (await On(new DateOnly(2024, 6, 30))).Select(r => (r.Number, r.State)));
        Assert.Equal([("2-CV/TU", DocumentState.InForce), ("1-CV/TU", DocumentState.Replaced)], (await On(new DateOnly(2024, 7, 1))).Select(r => (r.Number, r.State)));
        Assert.Equal(["1-CV/TU"], (await On(new DateOnly(2024, 7, 22), DocumentState.Replaced)).Select(r => r.Number));
    }

    /// <summary>Every combination of day of the paper, of effect, of replacement and of end, before, on and after the day asked: the database filters as the entry itself says.</summary>
    [Theory, EachDatabase]
    public async Task The_list_filters_by_the_very_state_that_it_shows(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var on = new DateOnly(2024, 5, 10);
        DateOnly?[] days = [null, on.AddDays(-1), on, on.AddDays(1)];
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.AddRange(from date in days
                        from effect in days
                        from replaced in days
                        from expired in days
                        from draft in new[] { false, true }
                        select new DocumentEntry
                        {
                            OrgUnitId = world.Province.Id, Way = DocumentWay.Incoming, Type = "Công văn", Subject = "x", Issuer = "y", Date = date, EffectiveFrom = effect, ReplacedOn = replaced, ExpiredOn = expired, IsDraft = draft,
                        });
            await db.SaveChangesAsync();
            var (all, list) = (await db.Set<DocumentEntry>().AsNoTracking().ToListAsync(), s.GetRequiredService<EntryList>());
            foreach (var state in Enum.GetValues<DocumentState>())
            {
                var expected = all.Where(e => e.StateOn(on) == state).Select(e => e.Id).Order().ToList();
                Assert.NotEmpty(expected);
                var shown = await list.ReadAsync(new(DocumentWay.Incoming, null, null, null, null, state, null, on), null, 1000);
                Assert.Equal(expected, shown.Select(r => r.Id).Order());
                Assert.All(shown, r => Assert.Equal(state, r.State));
            }
        });
    }

    [Theory, EachDatabase]
    public async Task A_secret_document_is_seen_only_where_it_is_kept_and_never_has_a_file(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var secret = await world.EnterAsync(RegisterWorld.Letter("7-CV/TU", "chuyện kín", Secrecy.Secret), world.District);
        var internalOne = await world.EnterAsync(RegisterWorld.Letter("8-CV/TU", "chuyện nội bộ", Secrecy.Internal), world.District);
        Task<string[]> SeenBy(OrgUnit at, string role) => world.AsAsync(at, role, async s => (await (await s.GetRequiredService<EntrySight>().OwnAsync()).Select(e => e.Subject).ToListAsync()).Order().ToArray());
        Assert.Equal(["chuyện kín", "chuyện nội bộ"], await SeenBy(world.District, Roles.UnitOfficer));
        Assert.Empty(await SeenBy(world.Province, Roles.Organiser));
        Assert.Empty(await SeenBy(world.Other, Roles.Organiser));
        Assert.Null(await world.AsAsync(world.Province, Roles.Organiser, s => s.GetRequiredService<EntrySight>().FindAsync(secret.Id)));
        Assert.Empty(await world.AsAsync(world.Province, Roles.Leader, s => s.GetRequiredService<TextSearch>().FindAsync("chuyen", null, 10)));
        var withText = await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<ReadingBook>().KeepAsync(secret, DirectiveReader.ReadPasted(RegisterWorld.Plan))));
        Assert.Contains("không lưu toàn văn", withText.Message, StringComparison.Ordinal);
        var withFile = Assert.Throws<RuleBroken>(() => RegisterWorld.Letter("9-CV/TU", secrecy: Secrecy.TopSecret).Check(new DateOnly(2024, 7, 22), hasFile: true));
        Assert.Contains("29/2018/QH14", withFile.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, internalOne.Id);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_read_where_it_is_written_and_not_from_above(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var draft = await app.RunAsync(s => s.GetRequiredService<EntryBook>().DraftAsync(world.District.Id, RegisterWorld.Letter("") with { Number = null, Date = null }, null));
        Task<DocumentEntry?> SeenBy(OrgUnit at) => world.AsAsync(at, Roles.Organiser, s => s.GetRequiredService<EntrySight>().FindAsync(draft.Id));
        Assert.NotNull(await SeenBy(world.District));
        Assert.Null(await SeenBy(world.Province));
    }

    [Theory, EachDatabase]
    public async Task Proposals_that_an_officer_has_decided_stay_when_the_paper_is_read_again(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.ReadAsync(RegisterWorld.Plan);
        var target = Assert.Single(await world.ItemsAsync<DocumentFigure>(entry.Id));
        Assert.Equal((1250m, "đoàn viên", ">=", ReadState.Proposed), (target.Value, target.Unit, target.Comparator, target.State));
        var task = Assert.Single(await world.ItemsAsync<DirectiveTask>(entry.Id));
        Assert.Equal(("Ban Tổ chức", "hằng quý", "II.1"), (task.Lead, task.Recurrence, task.Path));
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<ReadingBook>();
            await book.CorrectAsync<DocumentFigure>(entry.Id, target.Id, f => f.Value = 1300);
            await book.DropAsync<DirectiveTask>(entry.Id, task.Id);
            await book.KeepAsync(entry, DirectiveReader.ReadPasted(RegisterWorld.Plan));
        });
        Assert.Equal([(1300m, ReadState.Confirmed)], (await world.ItemsAsync<DocumentFigure>(entry.Id)).Select(f => (f.Value!.Value, f.State)));
        Assert.Equal([ReadState.Dropped], (await world.ItemsAsync<DirectiveTask>(entry.Id)).Select(t => t.State));
        Assert.Equal(1, await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DocumentLine>().CountAsync(l => l.EntryId == entry.Id && l.Line == 1)));
    }

    [Fact]
    public async Task A_paper_stamped_secret_is_not_kept_however_the_stamp_stands()
    {
        await using var app = new TestApp("sqlite");
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.EnterAsync(RegisterWorld.Letter("1-CV/TU"));
        Task KeepAsync(string stamp) => app.RunAsync(s => s.GetRequiredService<ReadingBook>().KeepAsync(entry, DirectiveReader.ReadPasted(stamp + "\n" + RegisterWorld.Plan)));
        foreach (var stamp in new[] { "MẬT", "Độ mật: Tối mật", "M Ậ T", "MẬT\tKẾ HOẠCH", "Số 19-CV/TU\tMẬT", "MẬT.", "HỎA TỐC - MẬT", "[TUYỆT MẬT]" })
            Assert.Contains("độ mật", (await Assert.ThrowsAsync<RuleBroken>(() => KeepAsync(stamp))).Message, StringComparison.Ordinal);
        await KeepAsync("Bảo đảm bí mật, mật độ lao động");
    }

    [Theory, EachDatabase]
    public async Task What_has_been_read_does_not_become_secret_with_its_text(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.ReadAsync(RegisterWorld.Plan);
        var form = RegisterWorld.Letter(entry.Number!, secrecy: Secrecy.Secret) with { Type = entry.Type };
        Assert.Contains("29/2018/QH14", (await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<EntryBook>().CorrectAsync(entry.Id, entry.Version, form)))).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task From_above_a_register_is_read_and_not_written(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.EnterAsync(RegisterWorld.Letter("4-CV/TU"), world.District);
        Task<DocumentEntry?> CorrectedBy(OrgUnit at) => world.AsAsync(at, Roles.Organiser, s => s.GetRequiredService<EntryBook>().CorrectAsync(entry.Id, entry.Version, RegisterWorld.Letter("4-CV/TU", "khác")));
        Assert.NotNull(await world.AsAsync(world.Province, Roles.Organiser, s => s.GetRequiredService<EntrySight>().FindAsync(entry.Id)));
        Assert.Null(await CorrectedBy(world.Province));
        Assert.NotNull(await CorrectedBy(world.District));
    }

    [Theory, EachDatabase]
    public async Task Words_are_found_in_the_text_with_and_without_accents_each_anywhere_in_the_document(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.ReadAsync(RegisterWorld.Plan);
        await world.EnterAsync(RegisterWorld.Letter("3-CV/TU", "đối thoại"));
        async Task<List<FoundText>> Find(string words, OrgUnit at) => await world.AsAsync(at, Roles.Organiser, s => s.GetRequiredService<TextSearch>().FindAsync(words, null, 10));
        var found = Assert.Single(await Find("don doc 1.250 khai", world.Province));
        Assert.Equal(entry.Id, found.Entry.Id);
        Assert.Contains(found.Lines, l => l.Text.Contains("đôn đốc", StringComparison.Ordinal));
        Assert.Equal(["3-CV/TU"], (await Find("đối thoại", world.Province)).Select(f => f.Entry.Number));
        Assert.NotEmpty(await Find("thang cao diem", world.Province));
        Assert.NotEmpty(await Find("“Tháng cao điểm”", world.Province));
        Assert.Empty(await Find("don doc nghiệp đoàn", world.Province));
        Assert.Empty(await Find("don doc", world.Other));
        Assert.Empty(await Find("don doc", world.District));
    }
}
