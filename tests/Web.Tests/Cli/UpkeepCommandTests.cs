using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Cli;

/// <summary>account, recount, audit: what keeps an installation going.</summary>
[Collection("console")]
public sealed class UpkeepCommandTests : CommandHost
{
    private static string PasswordIn(string answer) => answer.Split("Mật khẩu ban đầu: ")[1].Split("  ")[0];

    private Task<bool> OpensAsync(string name, string password) => WorkAsync(async s =>
    {
        var users = s.GetRequiredService<UserManager<Account>>();
        return await users.CheckPasswordAsync((await users.FindByNameAsync(name))!, password);
    });

    [Fact]
    public async Task The_first_account_opens_an_empty_database_and_its_password_can_be_reset()
    {
        var added = await RunAsync("account", "add", "quantri", "--name", "Lò Văn Quản", "--role", "admin", "--unit", "TLD", "--db", Database);
        Assert.Equal((0, ""), (added.Exit, added.Error));
        Assert.StartsWith("Đã lập tài khoản quantri (Lò Văn Quản), Quản trị hệ thống, Tổng Liên đoàn Lao động Việt Nam.", added.Out);
        Assert.True(await OpensAsync("quantri", PasswordIn(added.Out)));

        var reset = await RunAsync("account", "reset", "quantri", "--db", Database);
        Assert.Equal(0, reset.Exit);
        Assert.False(await OpensAsync("quantri", PasswordIn(added.Out)));
        Assert.True(await OpensAsync("quantri", PasswordIn(reset.Out)));
    }

    [Fact]
    public async Task Accounts_that_cannot_be_made_say_why()
    {
        await RunAsync("account", "add", "quantri", "--name", "Lò Văn Quản", "--role", "admin", "--unit", "TLD", "--db", Database);
        var twice = await RunAsync("account", "add", "quantri", "--name", "Lò Văn Hai", "--role", "admin", "--unit", "TLD", "--db", Database);
        Assert.Equal(1, twice.Exit);
        Assert.NotEqual("", twice.Error);
        Assert.Equal((1, "Không có đơn vị mang mã “KHONG”."), (await RunAsync("account", "add", "hai", "--name", "Hai", "--role", "admin", "--unit", "KHONG", "--db", Database)) is var unit ? (unit.Exit, unit.Error) : default);
        Assert.Equal((1, "Không có tài khoản “ai”."), (await RunAsync("account", "reset", "ai", "--db", Database)) is var nobody ? (nobody.Exit, nobody.Error) : default);
        Assert.Equal(2, (await RunAsync("account", "add", "hai", "--name", "Hai", "--role", "vua", "--unit", "TLD", "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("account", "add", "hai", "--db", Database)).Exit);
    }

    [Fact]
    public async Task Recount_finds_a_counter_that_was_tampered_with_and_mends_it()
    {
        await RunAsync("account", "add", "quantri", "--name", "Lò Văn Quản", "--role", "admin", "--unit", "TLD", "--db", Database);
        Assert.Equal((0, "Mọi số đếm khớp với các dòng gốc."), (await RunAsync("recount", "--check", "--db", Database)) is var clean ? (clean.Exit, clean.Out.Trim()) : default);
        await WorkAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var unit = await db.Set<App.Organisation.Units.OrgUnit>().Select(u => u.Id).FirstAsync();
            db.Add(new DayCount { OrgUnitId = unit, Day = new(2024, 7, 1), Measure = Measure.MembersAdmitted, Group = default, N = 5 });
            s.GetRequiredService<App.Platform.Scope.CurrentWork>().Begin(App.Organisation.OrganisationOperations.OpenUnit);
            return await db.SaveChangesAsync();
        });
        var wrong = await RunAsync("recount", "--check", "--db", Database);
        Assert.Equal(1, wrong.Exit);
        Assert.Contains("số đếm không khớp. Chạy recount không có --check để đếm lại.", wrong.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("recount", "--db", Database)).Exit);
        Assert.Equal(0, (await RunAsync("recount", "--check", "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("recount", "lai", "--db", Database)).Exit);
    }

    [Fact]
    public async Task Audit_verify_seals_what_is_new_and_finds_what_was_changed_afterwards()
    {
        await RunAsync("account", "add", "quantri", "--name", "Lò Văn Quản", "--role", "admin", "--unit", "TLD", "--db", Database);
        var clean = await RunAsync("audit", "verify", "--db", Database);
        Assert.Equal(0, clean.Exit);
        Assert.StartsWith("Nhật ký nguyên vẹn; vừa niêm phong thêm ", clean.Out);
        await WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.AccountName, "Người khác")));
        var wrong = await RunAsync("audit", "verify", "--db", Database);
        Assert.Equal(1, wrong.Exit);
        Assert.Contains("chỗ không khớp.", wrong.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("audit", "--db", Database)).Exit);
    }
}
