using System.Text;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Members.Party;
using DoanKet.App.Platform.Data;
using DoanKet.App.Tests.Members.Import;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Party;

public class PartyImportTests
{
    private static readonly string[] List =
    [
        "Họ và tên;Ngày sinh;Đảng viên;Ngày vào Đảng;Ngày vào Đảng chính thức;Chi bộ;Số thẻ đảng viên;Số thẻ đoàn viên",
        "Lò Văn An;1/1/1990;x;19/05/2015;19/05/2016;Chi bộ 1;99.1;A1",
        "Vàng A Bình;2/2/1985;;03/02/2024;;;;",
        "Tao Thị Chi;3/3/1992;không;;;;;",
        "Giàng A Dế;4/4/1991;X;32/13/2010;;;;",
        "Lý Thị Én;5/5/1993;chờ xét;;;;;",
    ];

    private static Task<MemberBatch> TryAsync(ImportWorld world, long union, bool withParty = true) => world.App.RunAsync(async s =>
        (await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(union, "ds.csv", WithParty: withParty), Encoding.UTF8.GetBytes(string.Join('\n', List))))!);

    private static Task<List<string>> KeptAsync(ImportWorld world) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var kept = await db.Set<PartyMembership>().Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { p.FullName, m.JoinedOn, m.OfficialOn, m.Cell, m.CardNumber }).OrderBy(m => m.FullName).ToListAsync();
        return kept.ConvertAll(m => $"{m.FullName} {m.JoinedOn:yyyy-MM-dd} {m.OfficialOn:yyyy-MM-dd}");
    });

    [Theory, EachDatabase]
    public async Task Crosses_and_days_enter_with_the_people_and_go_with_the_batch(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var batch = await TryAsync(world, await world.UnionAsync("LC.1", "CĐCS Chè"));
        var codes = (await world.RowsAsync(batch)).Select(r => r.Findings).ToList();
        Assert.Contains("party-date-unreadable", codes[3], StringComparison.Ordinal);
        Assert.Contains("party-unreadable", codes[4], StringComparison.Ordinal);
        Assert.Equal("A1", (await world.RowsAsync(batch))[0].CardNumber);
        Assert.Equal(5, await world.ImportAsync(batch));
        Assert.Equal(["Giàng A Dế  ", "Lò Văn An 2015-05-19 2016-05-19", "Vàng A Bình 2024-02-03 "], await KeptAsync(world));
        Assert.Equal((5, 0, 0), await world.UndoAsync(batch) is var b ? (b.Reversed, b.Kept, b.StuckInAll) : default);
        Assert.Empty(await KeptAsync(world));
    }

    [Theory, EachDatabase]
    public async Task What_was_corrected_by_hand_or_entered_since_stays_when_the_batch_is_undone(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var batch = await TryAsync(world, await world.UnionAsync("LC.1", "CĐCS Chè"));
        await world.ImportAsync(batch);
        var ids = (await world.RowsAsync(batch)).ConvertAll(r => r.PersonId!.Value);
        Task WriteAsync(long person, int version) => world.App.RunAsync(s => s.GetRequiredService<PartyRecords>().WriteAsync(person, new(new(2020, 2, 3), null, null, null, null), version, "Đối chiếu thẻ"));
        await WriteAsync(ids[0], 1);
        await WriteAsync(ids[2], 0);
        var shown = await world.App.RunAsync(async s => await s.GetRequiredService<MemberUndo>().PreviewAsync(await s.GetRequiredService<AppDbContext>().Set<MemberBatch>().SingleAsync(b => b.Id == batch.Id)));
        Assert.Equal((3, 2), (shown.Reversed, shown.Stuck[MemberUndo.OtherRecord]));
        Assert.Equal((3, 2), await world.UndoAsync(batch) is var done ? (done.Reversed, done.StuckInAll) : default);
        Assert.Equal(["Lò Văn An 2020-02-03 ", "Tao Thị Chi 2020-02-03 "], await KeptAsync(world));
    }

    [Theory, EachDatabase]
    public async Task Without_the_permission_the_columns_are_left_out_and_that_is_told(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var batch = await TryAsync(world, await world.UnionAsync("LC.1", "CĐCS Chè"), withParty: false);
        Assert.DoesNotContain(await world.RowsAsync(batch), r => r.IsPartyMember || r.PartyJoinedOn is not null || r.Findings.Contains("party", StringComparison.Ordinal));
        var file = MemberBatches.Summary(batch).File;
        Assert.Contains(file.Warnings, w => w.Contains("“Đảng viên”, “Ngày vào Đảng”, “Ngày vào Đảng chính thức” không nhập", StringComparison.Ordinal));
        await world.ImportAsync(batch);
        Assert.Empty(await KeptAsync(world));
    }
}
