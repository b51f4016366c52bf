using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Platform;

public class HistoryTests
{
    [Theory, EachDatabase]
    public async Task What_is_new_is_told_without_what_it_says_nothing_of(string database)
    {
        await using var app = new TestApp(database);
        var (_, unit, _) = await UnitsAsync(app);
        var id = await app.RunAsync(async s =>
        {
            var enterprise = await s.GetRequiredService<EnterpriseRegister>().AddAsync(
                new(unit, "Công ty Chè", Ownership.JointStock), new(new DateOnly(2024, 7, 1), 30, null, null, "Khảo sát"), false);
            return enterprise.Id;
        });
        var act = Assert.Single(await ActsAsync<Enterprise>(app, id));
        Assert.Equal(
            [("Công đoàn phụ trách", null, "LĐLĐ tỉnh A"), ("Tên doanh nghiệp", null, "Công ty Chè"), ("Loại hình", null, "Công ty cổ phần")],
            act.Rows.Single(r => r.Part is null).Values.Select(v => (v.Name, v.Old, v.New)));
        var count = act.Rows.Single(r => r.Part is not null);
        Assert.Equal(("Số lao động", "01/07/2024", ChangeAction.Added), (count.Part, count.Title, count.Action));
        Assert.Equal([("Tổng số lao động", "30"), ("Nguồn", "Khảo sát")], count.Values.Select(v => (v.Name, v.New)));
    }

    [Theory, EachDatabase]
    public async Task An_altered_part_is_told_by_its_name_and_ids_by_the_names_the_reader_may_know(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, b) = await UnitsAsync(app);
        var id = await app.RunAsync(async s =>
        {
            var (db, work) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentWork>());
            var person = new Person { OrgUnitId = b };
            person.Rename("Người Ngoài");
            var seat = new Officer
            {
                OrgUnitId = a, PersonId = null, FullName = "Lò Văn Minh", Body = CommitteeBody.Inspection, Position = OfficerPosition.Chair, From = new DateOnly(2024, 1, 1),
            };
            db.AddRange(seat, person);
            await db.SaveChangesAsync();
            db.Add(new Recommendation { OrgUnitId = a, PersonId = person.Id, Day = new DateOnly(2024, 7, 2), Group = TargetGroup.Informal });
            work.Begin(TestApp.Preparing, "Hết nhiệm kỳ");
            seat.To = new DateOnly(2024, 7, 1);
            await db.SaveChangesAsync();
            return a;
        });
        var acts = await ActsAsync<OrgUnit>(app, id);
        var ended = acts[0].Rows.Single(r => r.Part == "Chức vụ");
        Assert.Equal(("Lò Văn Minh", ChangeAction.Modified), (ended.Title, ended.Action));
        Assert.Equal([new History.Value("Đến ngày", null, "01/07/2024")], ended.Values);
        Assert.Contains(acts[1].Values, v => v is { Name: "Chức vụ", New: "Chủ nhiệm" });
        var book = await app.RunAsync(s => s.GetRequiredService<History>().OfAsync([RecommendationBook.History(a)], null, 10), new OrgScope(a));
        Assert.Equal("người ngoài phạm vi của bạn", Assert.Single(Assert.Single(book).Rows).Title);
    }

    [Theory, EachDatabase]
    public async Task However_often_one_act_saves_a_thing_it_tells_the_first_value_and_the_last(string database)
    {
        await using var app = new TestApp(database);
        var (_, unit, _) = await UnitsAsync(app);
        var places = Gen.Elements<string?>(null, "Tam Đường", "Than Uyên", "Sìn Hồ");
        Prop.ForAll(places.NonEmptyListOf().ToArbitrary(), saved => TellsAsync([.. saved]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

        async Task<bool> TellsAsync(List<string?> saved)
        {
            var (before, id) = await app.RunAsync(async s =>
            {
                var (db, work) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentWork>());
                var company = new Enterprise { OrgUnitId = unit, Name = "Công ty", Ownership = Ownership.Limited, Place = saved[0] };
                db.Add(company);
                await db.SaveChangesAsync();
                work.Begin(TestApp.Preparing, "Sửa");
                foreach (var place in saved)
                {
                    company.Place = place;
                    company.Trade = "tạm";
                    await db.SaveChangesAsync();
                    company.Trade = null;
                    await db.SaveChangesAsync();
                }
                return (saved[0], company.Id);
            });
            var acts = (await ActsAsync<Enterprise>(app, id)).FindAll(a => a.Why == "Sửa");
            return before == saved[^1]
                ? acts.TrueForAll(a => a.Values.Count == 0)
                : acts.Single().Values.Single() == new History.Value("Địa bàn", before, saved[^1]);
        }
    }

    [Theory, EachDatabase]
    public async Task A_long_history_is_read_page_by_page_without_gap_or_double(string database)
    {
        await using var app = new TestApp(database);
        var (_, unit, _) = await UnitsAsync(app);
        var id = await app.RunAsync(async s =>
        {
            var (db, work) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentWork>());
            var company = new Enterprise { OrgUnitId = unit, Name = "Công ty", Ownership = Ownership.Limited };
            db.Add(company);
            await db.SaveChangesAsync();
            for (var at = 1; at <= 12; at++)
            {
                work.Begin(TestApp.Preparing, $"Lần {at}");
                company.Place = $"Nơi {at}";
                await db.SaveChangesAsync();
            }
            return company.Id;
        });
        var read = new List<History.Act>();
        while (true)
        {
            var page = await app.RunAsync(s => s.GetRequiredService<History>().OfAsync([History.Root.Of<Enterprise>(id)], read.LastOrDefault()?.Id, 5));
            if (page.Count == 0) break;
            read.AddRange(page);
        }
        Assert.Equal([.. Enumerable.Range(1, 12).Reverse().Select(at => $"Lần {at}"), null], read.Select(a => a.Why));
    }

    private static Task<List<History.Act>> ActsAsync<T>(TestApp app, long id) where T : IAudited =>
        app.RunAsync(s => s.GetRequiredService<History>().OfAsync<T>(id, 50));

    private static async Task<(long Country, long A, long B)> UnitsAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var a = await app.AddUnitAsync(UnitKind.Provincial, "A", "LĐLĐ tỉnh A", country.Id);
        var b = await app.AddUnitAsync(UnitKind.Provincial, "B", "LĐLĐ tỉnh B", country.Id);
        return (country.Id, a.Id, b.Id);
    }
}
