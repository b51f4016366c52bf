using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Privacy;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class PrivacyRegistersTests
{
    private static readonly DateTime Detected = new(2024, 7, 21, 1, 0, 0, DateTimeKind.Utc);
    private static readonly BreachFacts Leak = new("Tệp gửi nhầm người", Detected, "Đoàn viên CĐCS Nơi đây", "Họ tên, điện thoại", 46, true, "Bị gọi quảng cáo", null);

    [Theory, EachDatabase]
    public async Task A_breach_that_may_do_harm_runs_against_72_hours_and_is_not_closed_before_the_authority_is_told(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var id = await world.AtAsync(world.Province, async s => (await s.GetRequiredService<BreachBook>().RecordAsync(world.Union, Leak)).Id);
        Assert.Equal(Detected.AddHours(72), await NotifyByAsync(world, id));
        await Assert.ThrowsAsync<RuleBroken>(() => BookAsync(world, b => b.CloseAsync(id, "Xong")));
        Assert.True(await BookAsync(world, b => b.ChangeAsync(id, Leak with { DetectedAt = Detected.AddHours(-5), NotifiedAt = Detected.AddHours(10), NotifiedTo = "Bộ Công an (A05)" }, 0)));
        Assert.Equal(Detected.AddHours(67), await NotifyByAsync(world, id));
        Assert.True(await BookAsync(world, b => b.CloseAsync(id, "Đã thu hồi")));
        Assert.Null((await world.AtAsync(world.Province, s => s.GetRequiredService<BreachBook>().FindAsync(id)))!.Breach.Due);
        var acts = await world.AtAsync(world.Province, s => s.GetRequiredService<History>().OfAsync<DataBreach>(id, 10));
        Assert.Equal(["Kết thúc sự cố dữ liệu cá nhân", "Cập nhật sự cố dữ liệu cá nhân", "Ghi sự cố dữ liệu cá nhân"], acts.Select(a => a.What));
        Assert.Null(await world.AtAsync(world.Other, s => s.GetRequiredService<BreachBook>().FindAsync(id)));
        Assert.Null(await world.AtAsync(world.Other, s => s.GetRequiredService<BreachBook>().LetterAsync(id)));
    }

    [Theory, EachDatabase]
    public async Task The_letter_to_the_authority_says_what_is_known(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var letter = await world.AtAsync(world.Province, async s => (await s.GetRequiredService<BreachBook>().LetterAsync((await s.GetRequiredService<BreachBook>().RecordAsync(world.Union, Leak)).Id))!);
        using var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(letter), false);
        var text = package.MainDocumentPart!.Document!.InnerText;
        foreach (var said in new[] { "Bộ Công an", "Tệp gửi nhầm người", "08 giờ 00 phút, ngày 21/07/2024", "khoảng 46 người" }) Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_log_tells_who_has_seen_whom_and_only_of_accounts_below(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.App.AddAccountAsync("tinh-b", (world.Other.Id, Roles.Organiser));
        await LookAsync(world, "cdcs", "Làm thẻ");
        await LookAsync(world, "tinh-b", "Tò mò");
        await LookAsync(world, "tinh", "Đối chiếu");
        var seen = (await LogAsync(world, new())).Rows;
        Assert.Equal([("tinh", "Lò Thị Hương", "Đối chiếu"), ("cdcs", "Lò Thị Hương", "Làm thẻ")], seen.Select(v => (v.Who, v.Whom, v.Why)));
        Assert.Single((await LogAsync(world, new("cdc"))).Rows);
        Assert.Equal(2, (await LogAsync(world, new(PersonId: world.Huong, Kind: MemberOperations.Reveal.Code, From: new(2024, 7, 22), To: new(2024, 7, 22)))).Rows.Count);
        Assert.Empty((await LogAsync(world, new(To: new(2024, 7, 21)))).Rows);
        Assert.Empty((await LogAsync(world, new(PersonId: world.Huong + 1))).Rows);
        var (first, next) = await LogAsync(world, new(), size: 1);
        Assert.Equal((first[0].Who, "cdcs"), ("tinh", (await LogAsync(world, new(), next)).Rows.Single().Who));
    }

    [Theory, EachDatabase]
    public async Task A_purpose_gets_another_wording_from_a_day_on_and_the_former_stays_readable(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<PurposeBook>().EnsureAsync());
        var all = await world.App.RunAsync(async s => { await s.GetRequiredService<PurposeBook>().EnsureAsync(); return await s.GetRequiredService<PurposeBook>().AllAsync(); });
        Assert.Equal(all.Count, all.Select(p => p.Name).Distinct().Count());
        var former = all[0];
        await world.App.RunAsync(s => s.GetRequiredService<PurposeBook>().AddAsync(Again(former, new(2026, 1, 1)), former.Id, "Luật 91/2025 có hiệu lực"));
        await world.App.RunAsync(async s =>
        {
            var book = s.GetRequiredService<PurposeBook>();
            Assert.Equal("Bộ phận tiếp nhận", Assert.Single(await book.InForceAsync(new(2026, 1, 1)), p => p.Name == former.Name).Recipients);
            Assert.Equal(former.Recipients, Assert.Single(await book.InForceAsync(new(2025, 12, 31)), p => p.Name == former.Name).Recipients);
            await Assert.ThrowsAsync<RuleBroken>(() => book.EndAsync(former.Id, new(2027, 1, 1), "Lần nữa"));
        });
    }

    private static ProcessingPurpose Again(ProcessingPurpose p, DateOnly from) => new()
    {
        Name = p.Name, DataKinds = p.DataKinds, IsSensitive = p.IsSensitive, Basis = p.Basis, Source = p.Source, Recipients = "Bộ phận tiếp nhận", Retention = p.Retention, ValidFrom = from, Verification = p.Verification,
    };

    private static async Task LookAsync(PrivacyWorld world, string account, string why)
    {
        var id = await world.DataAsync(db => db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync());
        await world.App.RunAsync(s =>
        {
            var work = s.GetRequiredService<CurrentWork>();
            (work.AccountId, work.AccountName) = (id, account);
            return s.GetRequiredService<MemberFile>().RevealAsync(world.Huong, why);
        });
    }

    private static Task<(List<Viewing> Rows, string? Next)> LogAsync(PrivacyWorld world, ViewQuestion question, string? after = null, int size = ViewLog.PageSize) =>
        world.AtAsync(world.Province, s => s.GetRequiredService<ViewLog>().PageAsync(question, after, size));

    private static Task<bool> BookAsync(PrivacyWorld world, Func<BreachBook, Task<bool>> act) => world.AtAsync(world.Province, s => act(s.GetRequiredService<BreachBook>()));

    private static async Task<DateTime?> NotifyByAsync(PrivacyWorld world, long id) => (await world.AtAsync(world.Province, s => s.GetRequiredService<BreachBook>().FindAsync(id)))!.Breach.NotifyBy;
}
