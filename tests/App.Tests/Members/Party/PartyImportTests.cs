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
        "Hà Văn Gió;6/6/1994;dự bị;03/02/2024;;;;",
        "Phàn Thị Hoa;7/7/1995;không;03/02/2020;;;;",
        "Sùng A Kỷ;8/8/2000;x;01/01/1999;;;;",
        "Lò Văn Trùng;;x;;;;;",
    ];

    private static Task<MemberBatch> TryAsync(ImportWorld world, long union, bool withParty = true) => world.App.RunAsync(async s =>
        (await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(union, "ds.csv", WithParty: withParty), Encoding.UTF8.GetBytes(string.Join('\n', List))))!);

    private static Task<List<string>> KeptAsync(ImportWorld world) => world.App.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var kept = await db.Set<PartyMembership>().Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new { p.FullName, m.JoinedOn, m.OfficialOn, m.OnProbation }).OrderBy(m => m.FullName).ToListAsync();
        return kept.ConvertAll(m => string.Join(' ', new[] { m.FullName, $"{m.JoinedOn:yyyy-MM-dd}", $"{m.OfficialOn:yyyy-MM-dd}", m.OnProbation ? "dự bị" : "" }.Where(t => t.Length > 0)));
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
        Assert.Contains("party-contradiction", codes[6], StringComparison.Ordinal);
        Assert.Contains("party-date-unreadable", codes[7], StringComparison.Ordinal);
        Assert.Equal(9, await world.ImportAsync(batch));
        Assert.Equal(["Giàng A Dế", "Hà Văn Gió 2024-02-03 dự bị", "Lò Văn An 2015-05-19 2016-05-19", "Lò Văn Trùng", "Sùng A Kỷ", "Vàng A Bình 2024-02-03"], await KeptAsync(world));
        Assert.Equal((9, 0, 0), await world.UndoAsync(batch) is var b ? (b.Reversed, b.Kept, b.StuckInAll) : default);
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
        Assert.True(await world.App.RunAsync(s => s.GetRequiredService<PartyRecords>().RemoveAsync(ids[1], 1, "Ghi nhầm người")));
        var shown = await world.App.RunAsync(async s => await s.GetRequiredService<MemberUndo>().PreviewAsync(await s.GetRequiredService<AppDbContext>().Set<MemberBatch>().SingleAsync(b => b.Id == batch.Id)));
        Assert.Equal((6, 3), (shown.Reversed, shown.Kept));
        Assert.Equal((6, 3), await world.UndoAsync(batch) is var done ? (done.Reversed, done.Kept) : default);
        Assert.Equal(["Lò Văn An 2020-02-03", "Tao Thị Chi 2020-02-03"], await KeptAsync(world));
    }

    [Theory, EachDatabase]
    public async Task Of_members_of_before_the_list_tells_the_Party_and_nothing_else_and_undoing_takes_only_that(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS Chè");
        await world.ImportAsync(await TryAsync(world, union, withParty: false));
        var batch = await TryAsync(world, union);
        Assert.All(await world.RowsAsync(batch), r => Assert.Equal(LineMatch.MemberHere, r.Match));
        Assert.Equal((5, 1), await world.App.RunAsync(s => s.GetRequiredService<MemberBatches>().PartyHereAsync(batch.Id)));
        Assert.Equal(0, await world.ImportAsync(batch));
        // of whom the register knows a name alone, another may be meant
        Assert.DoesNotContain("Lò Văn Trùng", await KeptAsync(world));
        Assert.Equal(5, (await KeptAsync(world)).Count);
        Assert.Equal((0, 5), await world.UndoAsync(batch) is var done ? (done.Reversed, done.Party) : default);
        Assert.Empty(await KeptAsync(world));
        Assert.Equal(9, await world.MembersAsync(union));
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
