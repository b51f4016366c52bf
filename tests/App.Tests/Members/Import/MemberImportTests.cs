using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Import;

public class MemberImportTests
{
    private static readonly DateOnly Today = new(2024, 7, 22);

    [Theory, EachDatabase]
    public async Task Who_was_recorded_as_dead_is_told_and_stays_out(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        await world.ImportAsync(await world.TryAsync(union, "Lò Thị Thắm;22/10/1995;Nữ;012195000640;;01/07/2022;"));
        await world.App.RunAsync(async s => await s.GetRequiredService<MemberRegister>().EndAsync([await s.GetRequiredService<AppDbContext>().Set<Person>().Select(p => p.Id).SingleAsync()], MovementKind.Died, new(2023, 1, 1), "Qua đời"));
        var again = await world.TryAsync(union, "Lò Thị Thắm;22/10/1995;Nữ;012195000640;;01/07/2023;", "Vàng A Sình;1991;Nam;;;01/07/2023;");
        Assert.Equal([LineMatch.Died, LineMatch.None], (await world.RowsAsync(again)).Select(r => r.Match));
        Assert.Equal((1, 1), (await world.ImportAsync(again), await world.MembersAsync(union)));
    }

    [Theory, EachDatabase]
    public async Task Lines_enter_the_register_once_with_their_days_and_the_counters_know(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS Xi măng NORCEM", new(2016, 3, 1));
        var batch = await world.TryAsync(union,
            "Lò Thị Thắm;22/10/1995;Nữ;012195000640;0312345680;10/07/2024;",
            "Vàng A Sình;1991;Nam;;;;",
            ";02/09/1991;Nam;012091000777;;;",
            "Tẩn Mỷ Pham;01/02/1990;Nữ;012190000660;;05/05/2012;");
        Assert.Equal((4, 0), (batch.Rows, await world.MembersAsync(union)));
        Assert.Equal(3, await world.ImportAsync(batch));
        Assert.Equal((3, 2, 1), (await world.MembersAsync(union), await world.MembersAsync(union, new(2024, 7, 21)), await world.MembersAsync(union, new(2016, 3, 1))));
        Assert.Equal(0, await world.RecountAsync());
        var again = await Assert.ThrowsAsync<RuleBroken>(() => world.ImportAsync(batch));
        Assert.Contains("đã nhập rồi", again.Message, StringComparison.Ordinal);
        var pham = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().SingleAsync(p => p.CitizenId == "012190000660"));
        Assert.Equal(("Tẩn Mỷ Pham", new DateOnly(2012, 5, 5)), (pham.FullName, pham.UnionSince));
    }

    [Theory, EachDatabase]
    public async Task One_number_on_two_lines_is_one_person_said_twice_or_a_fault_of_both(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union,
            "Lò Thị Thắm;22/10/1995;Nữ;012195000640;;;",
            "LO THI THAM;22/10/1995;Nữ;012195000640;;;",
            "Lù Văn Chung;20/05/1985;Nam;012085000731;;;",
            "Giàng A Chư;11/11/1988;Nam;012085000731;;;",
            "Phàn Thị Sinh;08/01/1997;Nữ;;;;",
            "Phàn Thị Sinh;08/01/1997;Nữ;012197000349;;;");
        Assert.Equal([(LineMatch.None, null), (LineMatch.Repeated, 1), (LineMatch.SameIdInFile, 4), (LineMatch.SameIdInFile, 3), (LineMatch.MayBeTwin, 6), (LineMatch.MayBeTwin, 5)],
            (await world.RowsAsync(batch)).Select(r => (r.Match, r.TwinSeq)));
        Assert.Equal(3, await world.ImportAsync(batch));
    }

    [Theory, EachDatabase]
    public async Task Of_three_lines_with_one_number_the_repeated_person_is_told_from_the_other(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union,
            "Lò Thị Thắm;22/10/1995;Nữ;012195000640;;;",
            "LÒ THỊ THẮM;22/10/1995;Nữ;012195000640;;;",
            "Lù Thị Chung;22/10/1995;Nữ;012195000640;;;",
            "Phàn Thị Sinh;08/01/1997;Nữ;012197000349;;;");
        Assert.Equal([(LineMatch.SameIdInFile, 3), (LineMatch.Repeated, 1), (LineMatch.SameIdInFile, 1), (LineMatch.None, (int?)null)], (await world.RowsAsync(batch)).Select(r => (r.Match, r.TwinSeq)));
        var (told, examples) = await world.App.RunAsync(async s =>
            (await s.GetRequiredService<MemberBatches>().RowsAsync(batch.Id, RowsAsked.ToSee), await s.GetRequiredService<MemberBatches>().ExamplesAsync(batch.Id)));
        Assert.Equal([("D", "trùng số định danh với dòng 4, người khác"), ("", "lặp lại dòng 2"), ("D", "trùng số định danh với dòng 2, người khác")], told.Select(r => (r.Findings.Single().Column, r.Findings.Single().Message)));
        Assert.Equal("D2: trùng số định danh với dòng 4, người khác", examples[LineMatch.SameIdInFile]);
        Assert.Equal("dòng 3: lặp lại dòng 2", examples[LineMatch.Repeated]);
        Assert.Equal(1, await world.ImportAsync(batch));
    }

    [Theory, EachDatabase]
    public async Task A_list_sent_again_finds_everybody_there(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        string[] lines = ["Lò Thị Thắm;22/10/1995;Nữ;012195000640;;;", "Vàng A Sình;1991;Nam;;;;", "Sùng Thị Dở;17/12/1992;Nữ;;0312345614;;"];
        await world.ImportAsync(await world.TryAsync(union, lines));
        var again = await world.TryAsync(union, lines);
        Assert.All(await world.RowsAsync(again), r => Assert.Equal(LineMatch.MemberHere, r.Match));
        var nothing = await Assert.ThrowsAsync<RuleBroken>(() => world.ImportAsync(again));
        Assert.Contains("Không có dòng nào", nothing.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_register_of_the_country_is_asked_and_former_members_come_back_under_their_record(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (here, there) = (await world.UnionAsync("LC.1", "CĐCS A"), await world.UnionAsync("LC.2", "CĐCS Chè Tam Đường"));
        await world.ImportAsync(await world.TryAsync(there,
            "Sùng Thị Dở;17/12/1992;Nữ;012192000883;;01/02/2020;", "Lò Văn Ó;01/01/1980;Nam;012080000001;;01/02/2020;", "Tao Văn Pâng;02/02/1982;Nam;;;01/02/2020;"));
        await world.App.RunAsync(async s =>
        {
            var gone = await s.GetRequiredService<AppDbContext>().Set<Person>().Where(p => p.CitizenId == "012080000001").Select(p => p.Id).SingleAsync();
            await s.GetRequiredService<MemberRegister>().EndAsync([gone], MovementKind.Left, new(2024, 7, 1), "Thôi việc");
        });
        var batch = await world.TryAsync(here,
            "Sùng Thị Dở;17/12/1992;Nữ;012192000883;;;", "Lò Văn Ó;01/01/1980;Nam;012080000001;;;", "Người Khác Hẳn;17/12/1992;Nữ;012192000883;;;", "tao van pang;02/02/1982;Nam;012082000002;;;");
        var rows = await world.RowsAsync(batch);
        Assert.Equal([LineMatch.SameIdInFile, LineMatch.Former, LineMatch.SameIdInFile, LineMatch.MayBeKnown], rows.Select(r => r.Match));
        var alone = await world.TryAsync(here, "Sùng Thị Dở;17/12/1992;Nữ;012192000883;;;", "Lò Văn Khác;01/01/1980;Nam;012080000001;;;");
        Assert.Equal([(LineMatch.MemberElsewhere, there), (LineMatch.IdOfAnother, null)], (await world.RowsAsync(alone)).Select(r => (r.Match, (long?)r.KnownUnitId)));
        Assert.Equal(2, await world.ImportAsync(batch));
        var back = await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Person>().SingleAsync(p => p.CitizenId == "012080000001"));
        Assert.Equal(here, back.OrgUnitId);
        Assert.Equal(0, await world.RecountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_list_of_a_province_names_the_union_of_each_line(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var (one, two) = (await world.UnionAsync("LC.1", "CĐCS Công ty Xi măng NORCEM"), await world.UnionAsync("LC.2", "CĐCS Chè Tam Đường"));
        var batch = await world.TryAsync(world.Province,
            "Lò Thị Thắm;1995;Nữ;;;;lc.1", "Vàng A Sình;1991;Nam;;;;Công đoàn cơ sở Chè Tam Đường", "Giàng A Chư;1988;Nam;;;;CĐCS Không Có", "Lù Văn Chung;1985;Nam;;;;");
        Assert.Equal(2, await world.ImportAsync(batch));
        Assert.Equal((1, 1), (await world.MembersAsync(one), await world.MembersAsync(two)));
        Assert.Equal(["", "", "unit-unknown", "unit-missing"], (await world.RowsAsync(batch)).Select(r => r.Findings.Contains("unit-unknown", StringComparison.Ordinal) ? "unit-unknown" : r.Findings.Contains("unit-missing", StringComparison.Ordinal) ? "unit-missing" : ""));
    }

    [Theory, EachDatabase]
    public async Task Two_who_import_at_once_enter_nobody_twice(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var lines = Enumerable.Range(0, 200).Select(i => $"Lò Văn {(char)('A' + i % 26)};01/01/1980;Nam;012080{i:000000};;;").ToArray();
        var batch = await world.TryAsync(union, lines);
        var other = await world.TryAsync(union, lines);
        var results = await Task.WhenAll(new[] { batch, batch, other }.Select(async b =>
        {
            try { return await world.ImportAsync(b); }
            catch (RuleBroken) { return 0; }
        }));
        Assert.Equal(200, results.Sum());
        Assert.Equal(200, await world.MembersAsync(union));
        Assert.Equal(0, await world.RecountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_unit_beyond_the_scope_takes_no_list_and_its_unions_are_not_named(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var other = (await world.App.AddUnitAsync(UnitKind.Provincial, "DB", "LĐLĐ tỉnh Điện Biên", world.Nation, new(2010, 1, 1))).Id;
        var theirs = await world.UnionAsync("DB.1", "CĐCS Bên Kia", under: other);
        await world.App.RunAsync(async s => Assert.Null(await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(theirs, "a.csv"), [1, 2, 3])), new OrgScope(world.Province));
        var batch = await world.TryAsync(theirs, "Lò Thị Thắm;1995;Nữ;;;;");
        await world.App.RunAsync(async s =>
        {
            Assert.Empty(await s.GetRequiredService<AppDbContext>().Set<MemberBatch>().ToListAsync());
            Assert.Empty(await s.GetRequiredService<AppDbContext>().Set<MemberBatchRow>().ToListAsync());
        }, new OrgScope(world.Province));
        Assert.Equal(1, await world.ImportAsync(batch));
    }

    [Theory, EachDatabase]
    public async Task A_trial_that_nobody_carries_out_is_forgotten_with_its_file(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        await world.TryAsync(union, "Lò Thị Thắm;1995;Nữ;;;;");
        world.App.Clock.Day = Today.AddDays(8);
        var batch = await world.TryAsync(union, "Vàng A Sình;1991;Nam;;;;");
        await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            await s.GetServices<IJob>().OfType<OldFiles>().Single().RunAsync("", default);
            Assert.Equal(batch.Id, (await db.Set<MemberBatch>().SingleAsync()).Id);
            Assert.Equal(["Vàng A Sình"], await db.Set<MemberBatchRow>().Select(r => r.FullName).ToListAsync());
            Assert.Equal(1, await db.Set<DoanKet.App.Platform.Files.StoredFile>().CountAsync());
        });
    }

    [Theory, EachDatabase]
    public async Task A_large_list_that_somebody_stops_in_another_process_leaves_nothing_and_can_be_begun_again(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union, "Vàng A Sình;1991;Nam;;;01/07/2023;");
        await AskAsync();
        await world.App.RunAsync(async s => { await s.GetRequiredService<ImportStops>().AskAsync(batch.Id); return 0; });
        var stopped = await RunAsync();
        Assert.Equal((BatchState.Tried, 0), (stopped.State, await world.MembersAsync(union)));
        Assert.StartsWith("Đã dừng theo yêu cầu", stopped.StoppedBecause, StringComparison.Ordinal);
        world.App.Clock.Day = world.App.Clock.Day.AddDays(1);
        await AskAsync();
        Assert.Equal((BatchState.Done, 1), ((await RunAsync()).State, await world.MembersAsync(union)));

        Task AskAsync() => world.App.RunAsync(async s =>
        {
            var (db, seen) = (s.GetRequiredService<AppDbContext>(), await s.GetRequiredService<BatchLedger>().MarkAsync(batch.Id));
            return await db.InTransactionAsync(async () => { await s.GetRequiredService<MemberImport>().AskAsync(await db.Set<MemberBatch>().SingleAsync(), seen); return 0; });
        });

        async Task<MemberBatch> RunAsync()
        {
            await world.App.Services.GetRequiredService<JobRunner>().RunDueAsync();
            return await world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<MemberBatch>().SingleAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task A_list_that_brings_the_process_down_each_time_is_given_back_to_the_officer(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        var batch = await world.TryAsync(union, "Vàng A Sình;1991;Nam;;;01/07/2023;");
        var given = await world.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            await db.InTransactionAsync(async () => { await s.GetRequiredService<MemberImport>().AskAsync(await db.Set<MemberBatch>().SingleAsync(), "x"); return 0; });
            var job = await db.Set<Job>().SingleAsync(j => j.Kind == "member.import");
            Assert.True(await s.GetServices<IJob>().Single(j => j.Kind == job.Kind).AbandonAsync(job.Payload, default));
            return await db.Set<MemberBatch>().AsNoTracking().SingleAsync();
        });
        Assert.Equal((BatchState.Tried, batch.Id), (given.State, given.Id));
        Assert.StartsWith("Máy chủ đã dừng nhiều lần", given.StoppedBecause, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_history_of_who_came_from_a_file_names_the_line(string database)
    {
        await using var world = await ImportWorld.OpenAsync(database);
        var union = await world.UnionAsync("LC.1", "CĐCS A");
        await world.ImportAsync(await world.TryAsync(union, "Vàng A Sình;1991;Nam;;;01/07/2023;", "Lò Thị Thắm;22/10/1995;Nữ;;;01/07/2022;"));
        var acts = await world.App.RunAsync(async s =>
        {
            var person = await s.GetRequiredService<AppDbContext>().Set<Person>().SingleAsync(p => p.FullName == "Lò Thị Thắm");
            return await s.GetRequiredService<History>().OfAsync(await s.GetRequiredService<ImportedLines>().RootsAsync(person.Id), null, 10);
        });
        var values = acts[0].Values;
        Assert.Equal(("Dòng trong tệp", "3"), (Assert.Single(values).Name, values[0].New!.Split(',')[0]));
    }
}
