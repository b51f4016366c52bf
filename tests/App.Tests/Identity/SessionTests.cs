using System.Xml.Linq;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Keys;
using DoanKet.App.Identity.Sessions;
using DoanKet.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Identity;

public class SessionTests
{
    [Theory, EachDatabase]
    public async Task A_session_stands_until_it_is_ended_and_is_nobody_elses(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var (a, b) = (await province.AddAsync("mot", province.North, Roles.UnitOfficer), await province.AddAsync("hai", province.North, Roles.UnitOfficer));
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<SessionBook>();
            var (first, second) = (await book.StartAsync(a, "10.0.0.1", "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537"), await book.StartAsync(a, null, null));
            Assert.Equal("mot", (await book.FindAsync(first, a))!.FullName);
            Assert.Null(await book.FindAsync(first, b));
            Assert.False(await book.EndAsync(first, b));
            Assert.True(await book.EndAsync(first, a));
            Assert.Null(await book.FindAsync(first, a));
            Assert.Equal(second, Assert.Single(await book.OpenOfAsync(a)).Id);
            Assert.Equal(0, await book.EndAllAsync(a, except: second));
            Assert.Equal(1, await book.EndAllAsync(a));
        });
    }

    [Theory, EachDatabase]
    public async Task Last_seen_is_written_only_after_five_minutes(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var account = await province.AddAsync("mot", province.North, Roles.UnitOfficer);
        await app.RunAsync(async s =>
        {
            var book = s.GetRequiredService<SessionBook>();
            var session = await book.StartAsync(account, "10.0.0.1", null);
            Assert.False(book.IsWorthNoting((await book.FindAsync(session, account))!));
            await book.NoteSeenAsync(session, "10.0.0.2");
            Assert.Equal("10.0.0.1", (await book.LastOfAsync(account))!.Address);
            app.Clock.Day = app.Clock.Day.AddDays(1);
            Assert.True(book.IsWorthNoting((await book.FindAsync(session, account))!));
            await book.NoteSeenAsync(session, "10.0.0.2");
            Assert.Equal(("10.0.0.2", app.Clock.UtcNow), ((await book.LastOfAsync(account))!.Address, (await book.LastOfAsync(account))!.LastSeenAt));
        });
    }

    [Theory, EachDatabase]
    public async Task A_name_that_nobody_has_is_locked_like_a_real_one(string database)
    {
        await using var app = new TestApp(database);
        await app.RunAsync(async s =>
        {
            var unknown = s.GetRequiredService<UnknownNames>();
            for (var i = 0; i < 4; i++) Assert.Null(await unknown.FailAsync("khong-co", "mat-khau"));
            var locked = await unknown.FailAsync("KHONG-CO", "mat-khau");
            Assert.InRange(locked!.Value - SecurityClock.Now, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
            Assert.Equal(locked.Value.UtcDateTime, (await unknown.FailAsync("khong-co", "khac"))!.Value.UtcDateTime, TimeSpan.FromSeconds(1));
            Assert.Null(await unknown.FailAsync("khong-co-2", "mat-khau"));
        });
    }

    [Theory, EachDatabase]
    public async Task What_one_process_seals_another_on_the_same_database_opens(string database)
    {
        await using var app = new TestApp(database);
        var ring = app.Services.GetRequiredService<DatabaseKeyRing>();
        var secret = app.Services.GetDataProtectionProvider().CreateProtector("test").Protect("xin chào");
        Assert.NotEmpty(ring.GetAllElements());
        var other = new ServiceCollection().AddSingleton(app.Services.GetRequiredService<IServiceScopeFactory>());
        other.AddDataProtection().SetApplicationName("DoanKet").AddKeyManagementOptions(o => o.XmlRepository = ring);
        await using var process = other.BuildServiceProvider();
        Assert.Equal("xin chào", process.GetDataProtectionProvider().CreateProtector("test").Unprotect(secret));
        ring.StoreElement(new XElement("thu", "1"), "thu");
        Assert.Contains(ring.GetAllElements(), e => e.Name == "thu");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120 Chrome/120 Safari/537.36", "Cốc Cốc trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A145F) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome trên Android")]
    [InlineData("curl/8.5", "Thiết bị không rõ")]
    [InlineData(null, "Thiết bị không rõ")]
    public void A_device_is_named_as_its_owner_would(string? userAgent, string name) => Assert.Equal(name, Device.Describe(userAgent));
}
