using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives.Register;

/// <summary>From which day on a document holds no longer, and why.</summary>
public class ForceTests
{
    private static readonly DateOnly Last = new(2024, 6, 30), Day = new(2024, 7, 1);

    [Theory, EachDatabase]
    public async Task A_document_ends_on_a_day_with_a_reason_and_without_one_that_replaces_it(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.EnterAsync(RegisterWorld.Letter("1-CV/TU"));
        Assert.Contains("lý do", (await Assert.ThrowsAsync<RuleBroken>(() => ExpireAsync(app, entry, " "))).Message, StringComparison.Ordinal);
        Assert.Contains("12/03/2024", (await Assert.ThrowsAsync<RuleBroken>(() => ExpireAsync(app, entry, "hết việc", new DateOnly(2024, 3, 11)))).Message, StringComparison.Ordinal);
        Assert.Equal("On", (await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<ForceBook>().ExpireAsync(entry.Id, entry.Version, null, "hết việc")))).Field);
        entry = await ExpireAsync(app, entry, "hết thời gian thực hiện");
        Assert.Equal((DocumentState.InForce, DocumentState.Expired), (entry.StateOn(Last), entry.StateOn(Day)));
        Assert.Equal("Hết hiệu lực từ 01/07/2024: hết thời gian thực hiện", (await EndOfAsync(app, entry))!.Words);
        Assert.Null(Assert.Single(await ListedAsync(app, Last)).End);
        Assert.Equal(DocumentState.Expired, Assert.Single(await ListedAsync(app, Day, DocumentState.Expired)).State);
        Assert.NotNull(Assert.Single(await ListedAsync(app, Day)).End);
    }

    [Theory, EachDatabase]
    public async Task An_end_noted_by_mistake_is_taken_back(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.EnterAsync(RegisterWorld.Letter("1-CV/TU"));
        Assert.Contains("chưa được ghi", (await Assert.ThrowsAsync<RuleBroken>(() => RestoreAsync(app, entry))).Message, StringComparison.Ordinal);
        entry = await ExpireAsync(app, entry, "nhầm");
        entry = await RestoreAsync(app, entry);
        Assert.Equal(DocumentState.InForce, entry.StateOn(Day));
        Assert.Null(await EndOfAsync(app, entry));
        entry = await RestoreAsync(app, await ReplaceAsync(app, entry, new(null, "Chỉ thị 12-CT/TU")));
        Assert.Equal(DocumentState.InForce, entry.StateOn(Day));
    }

    [Theory, EachDatabase]
    public async Task What_replaces_a_document_is_chosen_in_its_register_and_named_wherever_it_is_listed(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (old, later) = (await world.EnterAsync(RegisterWorld.Letter("1-CV/TU")), await world.EnterAsync(RegisterWorld.Letter("2-CV/TU", "thay công văn cũ", date: new DateOnly(2024, 6, 20))));
        await world.EnterAsync(RegisterWorld.Letter("2-CV/TU", "của huyện"), world.District);
        Assert.Equal([later.Id], (await OfferedAsync(app, old, "2-cv")).Select(e => e.Id));
        Assert.Empty(await OfferedAsync(app, old, null));
        await app.RunAsync(s => s.GetRequiredService<ReadingBook>().AddAsync(later.Id, e => new DocumentCitation { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Number = "1-CV/TU", As = CitationGraph.Replaces, Key = DocumentKey.Of("1-CV/TU") }));
        Assert.Equal([later.Id], (await OfferedAsync(app, old, null)).Select(e => e.Id));
        old = await ReplaceAsync(app, old, new(later.Id, null));
        Assert.Equal(new DocumentEnd(Day, "Công văn 2-CV/TU ngày 20/06/2024", later.Id, null), await EndOfAsync(app, old));
        Assert.Equal(later.Id, Assert.Single(await ListedAsync(app, Day, DocumentState.Replaced)).End!.ById);
        var named = Assert.Single(await app.RunAsync(s => s.GetRequiredService<CitationGraph>().RestsOnAsync(later.Id)));
        Assert.Equal((old.Id, later.Id), (named.EntryId!.Value, named.End!.ById!.Value));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_have_replaced_a_document_is_refused(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (old, later) = (await world.EnterAsync(RegisterWorld.Letter("1-CV/TU")), await world.EnterAsync(RegisterWorld.Letter("2-CV/TU")));
        var (before, beside) = (await world.EnterAsync(RegisterWorld.Letter("3-CV/TU", date: new DateOnly(2024, 1, 2))), await world.EnterAsync(RegisterWorld.Letter("4-CV/TU"), world.District));
        async Task<string> RefusedAsync(DocumentEntry entry, Replacement by) => (await Assert.ThrowsAsync<RuleBroken>(() => ReplaceAsync(app, entry, by))).Message;
        Assert.Contains("Chọn văn bản thay thế", await RefusedAsync(old, new(null, " ")), StringComparison.Ordinal);
        Assert.Contains("không có trong sổ này", await RefusedAsync(old, new(beside.Id, null)), StringComparison.Ordinal);
        Assert.Contains("không có trong sổ này", await RefusedAsync(old, new(old.Id, null)), StringComparison.Ordinal);
        Assert.Contains("ban hành trước", await RefusedAsync(old, new(before.Id, null)), StringComparison.Ordinal);
        Assert.Contains("để trống", await RefusedAsync(old, new(later.Id, "5-CV/TU")), StringComparison.Ordinal);
        await ReplaceAsync(app, old, new(later.Id, null));
        Assert.Contains("chính văn bản này", await RefusedAsync(later, new(old.Id, null)), StringComparison.Ordinal);
        var draft = await app.RunAsync(s => s.GetRequiredService<EntryBook>().DraftAsync(world.Province.Id, RegisterWorld.Letter("") with { Number = null, Date = null }, null));
        Assert.Contains("Dự thảo", await RefusedAsync(draft, new(later.Id, null)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_replacing_document_that_the_reader_may_not_see_is_not_named(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var (old, limited) = (await world.EnterAsync(RegisterWorld.Letter("1-CV/TU"), world.District), await world.EnterAsync(RegisterWorld.Letter("2-CV/TU", secrecy: Secrecy.Internal), world.District));
        old = await ReplaceAsync(app, old, new(limited.Id, null));
        Task<DocumentEnd?> SeenBy(OrgUnit at) => world.AsAsync(at, Roles.Organiser, async s => (await s.GetRequiredService<DocumentEnds>().OfAsync([old])).GetValueOrDefault(old.Id));
        Assert.Equal(limited.Id, (await SeenBy(world.District))!.ById);
        Assert.Equal(new DocumentEnd(Day, "văn bản khác", null, null), await SeenBy(world.Province));
    }

    [Theory, EachDatabase]
    public async Task What_was_dropped_by_mistake_is_taken_back_and_stays_whatever_is_read_again(string database)
    {
        await using var app = new TestApp(database);
        var world = await RegisterWorld.MakeAsync(app);
        var entry = await world.ReadAsync(RegisterWorld.Plan);
        var (target, cited) = (Assert.Single(await world.ItemsAsync<DocumentFigure>(entry.Id)), Assert.Single(await world.ItemsAsync<DocumentCitation>(entry.Id)));
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<ReadingBook>();
            Assert.False(await book.TakeBackAsync<DocumentFigure>(entry.Id, target.Id));
            await book.DropAsync<DocumentFigure>(entry.Id, target.Id);
            await book.DropAsync<DocumentCitation>(entry.Id, cited.Id);
        });
        Assert.Equal(2, (await ViewAsync(app, entry))!.Dropped.Count);
        Assert.True(await app.RunAsync(s => s.GetRequiredService<ReadingBook>().TakeBackAsync<DocumentFigure>(entry.Id, target.Id)));
        Assert.Equal([target.Id], (await ViewAsync(app, entry))!.Targets.Select(t => t.Id));
        await app.RunAsync(s => s.GetRequiredService<ReadingBook>().KeepAsync(entry, DirectiveReader.ReadPasted(RegisterWorld.Plan.Replace("1. Năm 2024 phát triển mới ít nhất 1.250 đoàn viên.", "1. Chỉ tiêu giao sau.", StringComparison.Ordinal))));
        Assert.Equal([(target.Id, ReadState.Proposed)], (await world.ItemsAsync<DocumentFigure>(entry.Id)).Select(f => (f.Id, f.State)));
        Assert.Equal([(cited.Id, ReadState.Dropped)], (await world.ItemsAsync<DocumentCitation>(entry.Id)).Select(c => (c.Id, c.State)));
    }

    private static Task<EntryView?> ViewAsync(TestApp app, DocumentEntry entry) => app.RunAsync(s => s.GetRequiredService<EntryContent>().FindAsync(entry.Id));

    private static async Task<DocumentEntry> ExpireAsync(TestApp app, DocumentEntry entry, string because, DateOnly? on = null) =>
        (await app.RunAsync(s => s.GetRequiredService<ForceBook>().ExpireAsync(entry.Id, entry.Version, on ?? Day, because)))!;

    private static async Task<DocumentEntry> ReplaceAsync(TestApp app, DocumentEntry entry, Replacement by) =>
        (await app.RunAsync(s => s.GetRequiredService<ForceBook>().ReplaceAsync(entry.Id, entry.Version, by, Day)))!;

    private static async Task<DocumentEntry> RestoreAsync(TestApp app, DocumentEntry entry) => (await app.RunAsync(s => s.GetRequiredService<ForceBook>().RestoreAsync(entry.Id, entry.Version)))!;

    private static async Task<DocumentEnd?> EndOfAsync(TestApp app, DocumentEntry entry) => (await app.RunAsync(s => s.GetRequiredService<DocumentEnds>().OfAsync([entry]))).GetValueOrDefault(entry.Id);

    private static Task<List<DocumentEntry>> OfferedAsync(TestApp app, DocumentEntry entry, string? words) => app.RunAsync(s => s.GetRequiredService<ForceBook>().OfferAsync(entry, words, null, 10));

    private static Task<List<EntryList.Row>> ListedAsync(TestApp app, DateOnly on, DocumentState? state = null) =>
        app.RunAsync(s => s.GetRequiredService<EntryList>().ReadAsync(new(DocumentWay.Incoming, "1-cv", null, null, null, state, null, on), null, 50));
}
