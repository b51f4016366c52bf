using System.Text.RegularExpressions;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Identity;

public partial class AccountTests
{
    [Theory, EachDatabase]
    public async Task The_same_grant_given_by_many_at_once_is_given_once(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        var officer = await province.AddAsync("canbo", province.North, Roles.UnitOfficer);
        var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => province.AsAdminAsync(admin, province.Id, async s =>
            await Record.ExceptionAsync(() => s.GetRequiredService<GrantRegister>().GiveAsync(officer, Province.From(province.North, Roles.Leader)))))));
        Assert.Equal(7, refused.OfType<RuleBroken>().Count());
    }

    [Theory, EachDatabase]
    public async Task A_new_account_has_a_password_of_its_own_that_must_be_changed_and_one_grant(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        var (id, password) = await province.AsAdminAsync(admin, province.Id, async s =>
        {
            var made = await s.GetRequiredService<AccountRegister>().AddAsync(new NewAccount("nam.ly", "Lý Văn Nam", null, Province.From(province.North, Roles.UnitOfficer)));
            Assert.True(await s.GetRequiredService<UserManager<Account>>().CheckPasswordAsync(made.Account, made.Password));
            return (made.Account.Id, made.Password);
        });
        Assert.True((await province.AccountAsync(id)).MustChangePassword);
        Assert.Matches(Initial(), password);
        await app.RunAsync(async s =>
        {
            Assert.Equal(province.North, Assert.Single(await s.GetRequiredService<Grants>().OfAsync(id)).OrgUnitId);
            var acts = await s.GetRequiredService<History>().OfAsync<Account>(id, 10);
            Assert.Contains(acts.SelectMany(a => a.Rows), r => r.Part == "Quyền" && r.Title!.EndsWith(Roles.LabelOf(Roles.UnitOfficer), StringComparison.Ordinal));
            Assert.DoesNotContain(acts.SelectMany(a => a.Values), v => v.New == password);
        });
    }

    [Fact]
    public void Initial_passwords_always_keep_the_rules_and_never_repeat()
    {
        var many = Enumerable.Range(0, 500).Select(_ => PasswordRules.Initial()).ToList();
        Assert.All(many, p => Assert.Matches(Initial(), p));
        Assert.Equal(many.Count, many.Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Names_already_taken_or_with_accents_are_refused_in_vietnamese(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        await province.AddAsync("nam", province.North, Roles.UnitOfficer);
        await app.RunAsync(async s =>
        {
            var register = s.GetRequiredService<AccountRegister>();
            var taken = await Assert.ThrowsAsync<RuleBroken>(() => register.AddAsync(new NewAccount("nam", "Người khác", null, Province.From(province.North, Roles.Leader))));
            Assert.Equal(("UserName", "Tên đăng nhập “nam” đã có người dùng; chọn tên khác"), (taken.Field, taken.Message));
            var accents = await Assert.ThrowsAsync<RuleBroken>(() => register.AddAsync(new NewAccount("nấm", "Người khác", null, Province.From(province.North, Roles.Leader))));
            Assert.Contains("không dấu", accents.Message, StringComparison.Ordinal);
        });
    }

    [Theory, EachDatabase]
    public async Task A_password_that_holds_the_user_name_is_refused(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var id = await province.AddAsync("vanthanh", province.North, Roles.UnitOfficer);
        await app.RunAsync(async s =>
        {
            var own = s.GetRequiredService<OwnAccount>();
            var broken = await Assert.ThrowsAsync<RuleBroken>(async () => await own.ChangePasswordAsync(await own.FindAsync(id), TestApp.Password, "Vanthanh2024", 0));
            Assert.Equal(("New", "Mật khẩu không được chứa tên đăng nhập"), (broken.Field, broken.Message));
        });
    }

    [Theory, EachDatabase]
    public async Task An_administrator_grants_only_in_his_own_units_and_never_to_himself(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri-bac", province.North, Roles.Admin);
        var officer = await province.AddAsync("canbo", province.North, Roles.UnitOfficer);
        await province.AsAdminAsync(admin, province.North, async s =>
        {
            var grants = s.GetRequiredService<GrantRegister>();
            var elsewhere = await Assert.ThrowsAsync<RuleBroken>(() => grants.GiveAsync(officer, Province.From(province.South, Roles.Leader)));
            Assert.Equal("Unit", elsewhere.Field);
            var self = await Assert.ThrowsAsync<RuleBroken>(() => grants.GiveAsync(admin, Province.From(province.North, Roles.Organiser)));
            Assert.Contains("tự cấp quyền", self.Message, StringComparison.Ordinal);
            await grants.GiveAsync(officer, Province.From(province.North, Roles.Leader));
            var twice = await Assert.ThrowsAsync<RuleBroken>(() => grants.GiveAsync(officer, Province.From(province.North, Roles.Leader)));
            Assert.Contains("đã có vai trò này", twice.Message, StringComparison.Ordinal);
        });
    }

    [Theory, EachDatabase]
    public async Task A_grant_that_ends_at_once_opens_nothing_from_that_moment(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        var officer = await province.AddAsync("canbo", province.North, Roles.UnitOfficer);
        await province.AsAdminAsync(admin, province.Id, async s =>
        {
            var grant = Assert.Single(await s.GetRequiredService<AccountDirectory>().GrantsAsync(officer));
            await s.GetRequiredService<GrantRegister>().EndAsync(grant.Id, null);
            Assert.Empty(await s.GetRequiredService<Grants>().OfAsync(officer));
        });
    }

    [Theory, EachDatabase]
    public async Task A_role_is_not_given_in_silence(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        var (other, leader) = (await province.AddAsync("quantri2", province.Id, Roles.Admin), await province.AddAsync("lanhdao", province.Id, Roles.Leader));
        var officer = await province.AddAsync("canbo", province.North, Roles.UnitOfficer);
        await province.AsAdminAsync(admin, province.Id, s => s.GetRequiredService<GrantRegister>().GiveAsync(officer, Province.From(province.South, Roles.UnitOfficer)));
        await app.RunAsync(async s =>
        {
            var board = s.GetRequiredService<NoticeBoard>();
            Assert.Equal(0, await board.UnreadAsync(admin));
            foreach (var told in new[] { other, leader, officer }) Assert.Equal(1, await board.UnreadAsync(told));
        });
    }

    [Theory, EachDatabase]
    public async Task Nobody_takes_over_an_account_that_also_works_outside_his_units(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri-bac", province.North, Roles.Admin);
        await app.AddAccountAsync("hai-noi", (province.North, Roles.UnitOfficer), (province.Id, Roles.Organiser));
        var (both, south, mine) = (await province.IdOfAsync("hai-noi"), await province.AddAsync("nam", province.South, Roles.UnitOfficer),
            await province.AddAsync("bac", province.North, Roles.UnitOfficer));
        await province.AsAdminAsync(admin, province.North, async s =>
        {
            var (directory, register) = (s.GetRequiredService<AccountDirectory>(), s.GetRequiredService<AccountRegister>());
            foreach (var (account, standing) in new[] { (both, Standing.Seen), (south, Standing.Unseen), (mine, Standing.Managed), (admin, Standing.Own) })
                Assert.Equal(standing, await directory.StandingAsync(account));
            await Assert.ThrowsAsync<RuleBroken>(() => register.ResetAsync(both, "Thử"));
            await Assert.ThrowsAsync<OutOfScopeException>(() => register.ResetAsync(south, "Thử"));
            await Assert.ThrowsAsync<RuleBroken>(() => register.ResetAsync(admin, "Thử"));
            Assert.NotEmpty(await register.ResetAsync(mine, "Quên mật khẩu"));
        });
    }

    [Theory, EachDatabase]
    public async Task A_reset_ends_sessions_lock_and_second_factor_and_tells_the_owner(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        var officer = await province.AddAsync("canbo", province.North, Roles.UnitOfficer);
        await app.RunAsync(async s =>
        {
            var accounts = s.GetRequiredService<UserManager<Account>>();
            var account = (await accounts.FindByNameAsync("canbo"))!;
            await accounts.SetTwoFactorEnabledAsync(account, true);
            for (var i = 0; i < 5; i++) await accounts.AccessFailedAsync(account);
            await s.GetRequiredService<SessionBook>().StartAsync(officer, "10.0.0.1", "Firefox");
        });
        await province.AsAdminAsync(admin, province.Id, s => s.GetRequiredService<AccountRegister>().ResetAsync(officer, "Mất điện thoại"));
        var after = await province.AccountAsync(officer);
        Assert.Equal((false, true, (DateTimeOffset?)null), (after.TwoFactorEnabled, after.MustChangePassword, after.LockoutEnd));
        await app.RunAsync(async s =>
        {
            Assert.Empty(await s.GetRequiredService<SessionBook>().OpenOfAsync(officer));
            Assert.Equal(1, await s.GetRequiredService<NoticeBoard>().UnreadAsync(officer));
            var act = (await s.GetRequiredService<History>().OfAsync<Account>(officer, 1))[0];
            Assert.Equal(("Đặt lại mật khẩu và xác thực hai bước", "Mất điện thoại"), (act.What, act.Why));
        });
    }

    [GeneratedRegex("^([A-Z][a-z][2-9][a-z]-){2}[A-Z][a-z][2-9][a-z]$")]
    private static partial Regex Initial();
}
