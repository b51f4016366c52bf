using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.App.Reports;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Import;

public class MemberUndoTests
{
    [Theory, EachDatabase]
    public async Task What_was_built_on_an_import_stays_and_the_rest_goes_as_if_it_had_never_come(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (union, other) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS B"));
        var batch = await world.TryAsync(union, "Lò Thị Thắm;1995;Nữ;;;;", "Vàng A Sình;1991;Nam;;;;", "Giàng A Chư;1988;Nam;;;;", "Lù Văn Chung;1985;Nam;;;;");
        await world.ImportAsync(batch);
        var ids = (await world.RowsAsync(batch)).ToDictionary(r => r.FullName, r => r.PersonId!.Value);
        await world.App.RunAsync(async s =>
        {
            var facts = new PersonFacts("Vàng A Sình", null, null, null, "0912345678", null);
            await s.GetRequiredService<PersonCorrection>().CorrectAsync(ids["Vàng A Sình"], facts, 0, "Bổ sung điện thoại");
        });
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([ids["Giàng A Chư"]], MovementKind.Left, world.App.Clock.Day, "Thôi việc"));
        var preview = await world.App.RunAsync(s => s.GetRequiredService<MemberUndo>().PreviewAsync(batch));
        Assert.Equal((2, 1, 1), (preview.Reversed, preview.Kept, preview.Stuck[MemberUndo.MovedSince]));
        Assert.Equal([(3, MemberUndo.ChangedSince), (4, MemberUndo.MovedSince)], await StayingAsync());
        var done = await world.UndoAsync(batch);
        Assert.Equal((2, 1, 1), (done.Reversed, done.Kept, done.StuckInAll));
        Assert.Equal([(3, MemberUndo.ChangedSince), (4, MemberUndo.MovedSince)], await StayingAsync());
        Assert.Null(await world.App.RunAsync(async s => await s.GetRequiredService<MarkedList>().WriteAsync((await s.GetRequiredService<MemberBatches>().FindAsync(batch.Id))!)));
        Assert.Equal(["Giàng A Chư", "Vàng A Sình"], await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().Select(p => p.FullName).OrderBy(n => n).ToListAsync()));
        Assert.Equal((1, 0), (await world.MembersAsync(union), await world.RecountAsync()));
        Assert.Contains("đã hoàn tác rồi", (await Assert.ThrowsAsync<RuleBroken>(() => world.UndoAsync(batch))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await world.MembersAsync(other));

        Task<List<(int, string)>> StayingAsync() => world.App.RunAsync(async s =>
            (await s.GetRequiredService<MemberUndo>().StayingAsync((await s.GetRequiredService<MemberBatches>().FindAsync(batch.Id))!, 10)).ConvertAll(m => (m.Row, m.Why)));
    }

    [Theory, EachDatabase]
    public async Task Pairs_of_those_who_were_taken_back_are_asked_about_no_more(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (one, two) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS B"));
        var (first, second) = (await world.TryAsync(one, "Lò Thị Thắm;22/10/1995;Nữ;;0912345680;;"), await world.TryAsync(two, "Lò Thị Thắm;22/10/1995;Nữ;;0912345680;;"));
        await world.ImportAsync(first);
        await world.ImportAsync(second);
        await world.App.RunAsync(s => s.GetRequiredService<DuplicateSearch>().RunAsync(world.Province));
        Assert.Equal(1, await PairsAsync());
        await world.UndoAsync(second);
        Assert.Equal(0, await PairsAsync());

        Task<int> PairsAsync() => world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<DuplicatePair>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_file_with_a_column_that_no_register_may_have_goes_when_it_is_imported(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.App.RunAsync(s => s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(union, "ds.csv"), System.Text.Encoding.UTF8.GetBytes("Họ và tên;Năm sinh;Tôn giáo\nLò Thị Thắm;1995;Không")));
        Assert.Equal(1, await FilesAsync());
        await world.ImportAsync(batch!);
        Assert.Equal(0, await FilesAsync());

        Task<int> FilesAsync() => world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<App.Platform.Files.StoredFile>().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_only_been_looked_at_can_be_taken_back(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var batch = await world.TryAsync(await world.UnionAsync("LC.1", "CĐCS A"), "Lò Thị Thắm;1995;Nữ;;;;");
        await world.ImportAsync(batch);
        var id = (await world.RowsAsync(batch)).Single().PersonId!.Value;
        await world.App.RunAsync(s => s.GetRequiredService<ReadLog>().NoteOpenedAsync<Person>(MemberOperations.Open, id));
        Assert.Equal((1, 0, 0), await world.UndoAsync(batch) is var done ? (done.Reversed, done.Kept, done.StuckInAll) : default);
    }

    [Theory, EachDatabase]
    public async Task Who_has_asked_about_his_data_stays_when_the_import_is_undone(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<FirstContent>().EnsureAsync());
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union, "Lò Thị Thắm;1995;Nữ;;;;", "Vàng A Sình;1991;Nam;;;;");
        await world.ImportAsync(batch);
        var tham = (await world.RowsAsync(batch)).Single(r => r.FullName == "Lò Thị Thắm").PersonId!.Value;
        var request = await world.App.RunAsync(s => s.GetRequiredService<RequestDesk>().WriteDownAsync(tham, new(RequestKind.Copy, null), world.App.Clock.Day));
        var done = await world.UndoAsync(batch);
        Assert.Equal((1, "đã có yêu cầu về dữ liệu cá nhân"), (done.Reversed, Assert.Single(done.Stuck).Key));
        Assert.Equal([request!.Id], await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<PrivacyRequest>().Select(r => r.Id).ToListAsync()));
        Assert.Equal((1, 0), (await world.MembersAsync(union), await world.RecountAsync()));
    }

    private sealed record Line(int Person, bool WithNumber, int Joined);

    [Theory, EachDatabase]
    public async Task An_import_undone_at_once_leaves_the_register_as_it_was(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (one, two) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS B"));
        var lines = (from person in Gen.Choose(0, 5)
                     from number in Gen.Elements(true, true, false)
                     from joined in Gen.Choose(0, 900)
                     select new Line(person, number, joined)).ListOf(6);
        var files = from file in lines.ListOf(4) select file;
        Prop.ForAll(files.ToArbitrary(), all => HoldsAsync([.. all.Select(f => f.ToList())]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        async Task<bool> HoldsAsync(List<List<Line>> all)
        {
            foreach (var (file, i) in all.Select((f, i) => (f, i)))
            {
                var before = await PictureAsync(world);
                var batch = await world.TryAsync(i % 2 == 0 ? one : two, [.. file.Select(Text)]);
                if (!(await world.RowsAsync(batch)).Exists(r => r.CanEnter)) continue;
                await world.ImportAsync(batch);
                if (await world.RecountAsync() != 0) return false;
                if (i % 3 == 2) continue; // some stay, so that later files meet them
                await world.UndoAsync(batch);
                if (!before.SequenceEqual(await PictureAsync(world)) || await world.RecountAsync() != 0) return false;
                if (i == 1) await EndSomebodyAsync(world);
            }
            return true;
        }
    }

    private static string Text(Line line) => FormattableString.Invariant(
        $"Lò Văn {(char)('A' + line.Person)};0{line.Person + 1}/03/1990;Nam;{(line.WithNumber ? $"01209000000{line.Person}" : "")};;{new DateOnly(2021, 1, 1).AddDays(line.Joined):dd/MM/yyyy};");

    private static Task EndSomebodyAsync(ImportWorld world) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        if (await db.Set<Membership>().Where(m => m.To == Membership.Open).Select(m => (long?)m.PersonId).FirstOrDefaultAsync() is { } id)
            await s.GetRequiredService<MemberRegister>().EndAsync([id], MovementKind.Left, world.App.Clock.Day, "Thôi việc");
    });

    private static Task<List<string>> PictureAsync(ImportWorld world) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var people = await db.Set<Person>().Select(p => new { p.Id, p.FullName, p.OrgUnitId, p.CitizenId }).ToListAsync();
        var spells = await db.Set<Membership>().Select(m => new { m.Id, m.PersonId, m.OrgUnitId, m.From, m.To }).ToListAsync();
        var counts = await db.Set<DayCount>().Where(c => c.N != 0).Select(c => new { c.OrgUnitId, c.Day, c.Measure, c.N }).ToListAsync();
        return people.Select(p => p.ToString()!).Concat(spells.Select(m => m.ToString()!)).Concat(counts.Select(c => c.ToString()!)).Order(StringComparer.Ordinal).ToList();
    });
}
