using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members;

public class MovementCorrectionTests
{
    private static readonly DateOnly First = new(2024, 6, 1);

    [Theory, EachDatabase]
    public async Task Whatever_is_corrected_counters_equal_the_recount_spells_follow_movements_and_nothing_known_is_lost(string database)
    {
        await using var app = new TestApp(database);
        var unions = await UnionsAsync(app);
        var run = 0;
        var acts = from kind in Gen.Choose(0, 7)
                   from person in Gen.Choose(0, 1)
                   from union in Gen.Choose(0, 2)
                   from day in Gen.Choose(0, 40)
                   select (Act: kind, Person: person, Union: union, Day: day);
        Prop.ForAll(acts.ListOf(16).ToArbitrary(), list => Holds([.. list]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        async Task<bool> Holds(List<(int Act, int Person, int Union, int Day)> acts)
        {
            run++;
            var annulled = 0;
            foreach (var a in acts)
                await app.RunAsync(async s =>
                {
                    try
                    {
                        await DoAsync(s, a.Act, $"0120{run:0000}{a.Person:0000}", unions[a.Union], First.AddDays(a.Day));
                        if (a.Act >= 4) annulled++;
                    }
                    catch (RuleBroken) { /* refused: nothing may have changed */ }
                });
            return await app.RunAsync(s => IsSoundAsync(s, annulled));
        }
    }

    private static async Task DoAsync(IServiceProvider s, int act, string number, OrgUnit union, DateOnly day)
    {
        var (register, correction, db) = (s.GetRequiredService<MemberRegister>(), s.GetRequiredService<MovementCorrection>(), s.GetRequiredService<AppDbContext>());
        var person = await db.Set<Person>().Where(p => p.CitizenId == number).Select(p => p.Id).SingleOrDefaultAsync();
        var movements = await db.Set<Movement>().Where(m => m.PersonId == person).OrderBy(m => m.Id).ToListAsync();
        var picked = movements.Count == 0 ? null : movements[day.DayNumber % movements.Count];
        if (act >= 4 && picked is null) throw new RuleBroken("", "nothing to correct yet");
        if (act <= 1) await register.AdmitAsync(union, [new NewMember("Lò Văn Thử", CitizenId: number)], MovementKind.Admitted, day);
        else if (act == 2) await register.EndAsync([person], MovementKind.Left, day, "Theo đơn");
        else if (act == 3) await register.TransferAsync(person, union, day, "Đổi nơi làm việc");
        else if (act <= 6) await correction.CorrectAsync(picked!.Id, new(picked.Kind is MovementKind.Left ? MovementKind.Retired : picked.Kind, day, "Ghi lại", null), "Ghi nhầm ngày");
        else await correction.AnnulAsync(picked!.Id, "Nhầm người");
    }

    private static async Task<bool> IsSoundAsync(IServiceProvider s, int corrections)
    {
        var db = s.GetRequiredService<AppDbContext>();
        if ((await s.GetRequiredService<Recount>().CheckAsync()).Count > 0) return false;
        var (spells, movements) = (await db.Set<Membership>().ToListAsync(), await db.Set<Movement>().ToListAsync());
        foreach (var own in spells.GroupBy(m => m.PersonId))
            foreach (var (before, after) in own.OrderBy(m => m.From).ThenBy(m => m.To).Zip(own.OrderBy(m => m.From).ThenBy(m => m.To).Skip(1)))
                if (before.To > after.From) return false;
        // What the movements add up to is what the spells say, for every person, unit and day.
        foreach (var of in movements.Select(m => (m.PersonId, m.OrgUnitId)).Concat(spells.Select(m => (m.PersonId, m.OrgUnitId))).Distinct())
            for (var day = First.AddDays(-1); day < First.AddDays(45); day = day.AddDays(4))
                if (movements.Where(m => (m.PersonId, m.OrgUnitId) == of && m.Day <= day).Sum(m => m.Kind.Sign())
                    != spells.Count(m => (m.PersonId, m.OrgUnitId) == of && m.From <= day && day < m.To)) return false;
        // Every open spell is in the unit that keeps the record.
        var keepers = await db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.OrgUnitId);
        if (spells.Any(m => m.To == Membership.Open && keepers[m.PersonId] != m.OrgUnitId)) return false;
        return await db.Set<FormerMovement>().CountAsync() >= corrections;
    }

    [Theory, EachDatabase]
    public async Task A_wrong_day_is_put_right_and_the_former_one_stays_in_the_file_and_in_the_history(string database)
    {
        await using var app = new TestApp(database);
        var union = (await UnionsAsync(app))[0];
        var id = await AdmitAsync(app, union);
        var movement = (await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Movement>().SingleAsync())).Id;
        await app.RunAsync(async s =>
        {
            Assert.True(await s.GetRequiredService<MovementCorrection>().CorrectAsync(movement, new(MovementKind.TransferredIn, First.AddDays(5), "Từ nơi khác đến", null), "Ghi nhầm kết nạp"));
            var sheet = (await s.GetRequiredService<MemberFile>().FindAsync(id))!;
            Assert.Equal((First.AddDays(5), MovementKind.TransferredIn), (sheet.Spells.Single().From, sheet.Acts.Single().Kind));
            var former = Assert.Single(sheet.Former);
            Assert.Equal((First, MovementKind.Admitted, "Ghi nhầm kết nạp", false), (former.Day, former.Kind, former.Why, former.Annulled));
            var told = (await s.GetRequiredService<History>().OfAsync<Person>(id, 10))[0].Values;
            Assert.Contains(new History.Value("Biến động", "Kết nạp mới", "Chuyển đến"), told);
        });
    }

    [Theory, EachDatabase]
    public async Task What_something_later_rests_on_is_not_annulled_and_half_a_transfer_is_corrected_by_nobody(string database)
    {
        await using var app = new TestApp(database);
        var unions = await UnionsAsync(app);
        var id = await AdmitAsync(app, unions[0]);
        await app.RunAsync(s => s.GetRequiredService<MemberRegister>().TransferAsync(id, unions[1], First.AddDays(9), "Đổi nơi làm việc"));
        var movements = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Movement>().OrderBy(m => m.Id).ToListAsync());
        var first = await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<MovementCorrection>().AnnulAsync(movements[0].Id, "Nhầm")));
        Assert.Contains("mới nhất trở về trước", first.Message, StringComparison.Ordinal);
        var half = movements.Single(m => m.Kind is MovementKind.TransferredIn);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.RunAsync(s => s.GetRequiredService<MovementCorrection>().AnnulAsync(half.Id, "Nhầm"), new OrgScope(unions[1].Id)));
        Assert.Contains("cấp trên của cả hai", refused.Message, StringComparison.Ordinal);
        await app.RunAsync(s => s.GetRequiredService<MovementCorrection>().AnnulAsync(half.Id, "Nhầm người"));
        var spell = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Membership>().SingleAsync());
        Assert.Equal((unions[0].Id, Membership.Open), (spell.OrgUnitId, spell.To));
        Assert.False(await app.RunAsync(s => s.GetRequiredService<MovementCorrection>().AnnulAsync(movements[0].Id, "Nhầm"), new OrgScope(unions[2].Id)));
    }

    [Theory, EachDatabase]
    public async Task A_pause_written_wrongly_is_put_right_or_taken_back_and_what_was_said_before_is_kept(string database)
    {
        await using var app = new TestApp(database);
        var unions = await UnionsAsync(app);
        var id = await AdmitAsync(app, unions[0]);
        await app.RunAsync(async s =>
        {
            var (suspensions, file) = (s.GetRequiredService<Suspensions>(), s.GetRequiredService<MemberFile>());
            var (first, second) = ((await suspensions.SuspendAsync(id, First.AddDays(10), First.AddDays(20), "Nghỉ ốm"))!, (await suspensions.SuspendAsync(id, First.AddDays(30), First.AddDays(40), "Nghỉ không lương"))!);
            Assert.Contains("đính chính lần ấy", (await Assert.ThrowsAsync<RuleBroken>(() => suspensions.CorrectAsync(id, first.Id, First.AddDays(15), First.AddDays(31), "Nghỉ ốm", "Nhầm ngày"))).Message, StringComparison.Ordinal);
            Assert.True(await suspensions.CorrectAsync(id, first.Id, First.AddDays(12), First.AddDays(25), "Nghỉ thai sản", "Nhầm ngày"));
            Assert.True(await suspensions.AnnulAsync(id, second.Id, "Nhầm người"));
            Assert.Equal([(First.AddDays(12), (DateOnly?)First.AddDays(25), "Nghỉ thai sản")], (await file.FindAsync(id))!.Pauses.Select(p => (p.From, p.LeftOn, p.Reason)));
            Assert.False(await suspensions.CorrectAsync(id, second.Id, First.AddDays(30), null, "Lần nữa", "Nhầm"));
            Assert.Contains(await s.GetRequiredService<AppDbContext>().Set<ChangeRecord>().Where(c => c.Entity == nameof(Suspension)).Select(c => c.Values).ToListAsync(), c => c.Contains("Nghỉ ốm", StringComparison.Ordinal) && c.Contains("Nghỉ thai sản", StringComparison.Ordinal));
        });
        Assert.False(await app.RunAsync(s => s.GetRequiredService<Suspensions>().AnnulAsync(id, 1, "Không phải của mình"), new OrgScope(unions[1].Id)));
    }

    [Theory, EachDatabase]
    public async Task Who_pauses_stays_a_member_and_pauses_never_overlap(string database)
    {
        await using var app = new TestApp(database);
        var union = (await UnionsAsync(app))[0];
        var id = await AdmitAsync(app, union);
        await app.RunAsync(async s =>
        {
            var suspensions = s.GetRequiredService<Suspensions>();
            await suspensions.SuspendAsync(id, First.AddDays(10), null, "Nghỉ không lương");
            Assert.True((await s.GetRequiredService<MemberFile>().FindAsync(id))!.Suspended is { LeftOn: null });
            Assert.Equal(1, await s.GetRequiredService<MemberRegister>().HeadcountAsync(union.Id, First.AddDays(20)));
            await Assert.ThrowsAsync<RuleBroken>(() => suspensions.SuspendAsync(id, First.AddDays(12), null, "Nghỉ ốm"));
            await Assert.ThrowsAsync<RuleBroken>(() => suspensions.ResumeAsync(id, First.AddDays(9), "Đi làm lại"));
            await suspensions.ResumeAsync(id, First.AddDays(30), "Đi làm lại");
            Assert.Null((await s.GetRequiredService<MemberFile>().FindAsync(id))!.Suspended);
            await suspensions.SuspendAsync(id, First.AddDays(30), First.AddDays(90), "Nghỉ ốm dài ngày");
            Assert.NotNull((await s.GetRequiredService<MemberFile>().FindAsync(id))!.Suspended);
            await s.GetRequiredService<MemberRegister>().EndAsync([id], MovementKind.Withdrew, First.AddDays(40), "Theo đơn");
            Assert.Null((await s.GetRequiredService<MemberFile>().FindAsync(id))!.Suspended);
            await s.GetRequiredService<MemberRegister>().ReadmitAsync(id, union, First.AddDays(45), "Trở lại làm việc");
            Assert.Equal(MovementKind.Readmitted, (await s.GetRequiredService<MemberFile>().FindAsync(id))!.Acts[0].Kind);
            Assert.Null((await s.GetRequiredService<MemberFile>().FindAsync(id))!.Suspended);
            Assert.False(Assert.Single((await s.GetRequiredService<MemberList>().PageAsync(new(), null, 10)).Rows).Suspended);
            await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<MemberRegister>().ReadmitAsync(id, union, First.AddDays(46), "Lần nữa"));
            var penalty = await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<MemberRegister>().EndAsync([id], MovementKind.Expelled, First.AddDays(46), "Vi phạm Điều lệ"));
            Assert.Contains("phải có quyết định", penalty.Message, StringComparison.Ordinal);
        });
    }

    [Theory, EachDatabase]
    public async Task With_an_annulled_admission_go_its_card_and_its_pauses(string database)
    {
        await using var app = new TestApp(database);
        var id = await AdmitAsync(app, (await UnionsAsync(app))[0]);
        await app.RunAsync(async s =>
        {
            var (db, cards) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<MemberCards>());
            var token = (await cards.IssueAsync(id))!.Token;
            await s.GetRequiredService<Suspensions>().SuspendAsync(id, First.AddDays(3), null, "Nghỉ không lương");
            await s.GetRequiredService<MovementCorrection>().AnnulAsync((await db.Set<Movement>().SingleAsync()).Id, "Nhầm người");
            Assert.False((await cards.CheckAsync(token)).Valid);
            Assert.Equal((0, 0), (await db.Set<Membership>().CountAsync(), await db.Set<Suspension>().CountAsync()));
            Assert.Empty(await s.GetRequiredService<Recount>().CheckAsync());
        });
    }

    private static Task<long> AdmitAsync(TestApp app, OrgUnit union) => app.RunAsync(async s =>
        (await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new NewMember("Lò Thị Hương", CitizenId: "012194000417")], MovementKind.Admitted, First)).Single().Id);

    private static async Task<List<OrgUnit>> UnionsAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var unions = new List<OrgUnit>();
        for (var i = 0; i < 3; i++)
        {
            var at = i;
            unions.Add(await app.RunAsync(async s =>
            {
                var union = await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, $"LC.{at}", $"CĐCS {at}", province.Id, new DateOnly(2020, 1, 1));
                union.Group = (TargetGroup)at;
                await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
                return union;
            }));
        }
        return unions;
    }
}
