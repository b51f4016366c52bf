using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Cli;

[Collection("console")]
public sealed class ExportCommandTests : CommandHost
{
    private Task<int> OpenAsync() => WorkAsync(async s =>
    {
        var work = s.GetRequiredService<CurrentWork>();
        work.Begin(OrganisationOperations.OpenUnit);
        var tree = s.GetRequiredService<OrgTree>();
        var country = await tree.AddAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null, new(2020, 1, 1));
        foreach (var (code, name, member) in new[] { ("LC.1", "CĐCS Chè", "Lò Thị Thắm"), ("LC.2", "CĐCS Xi măng", "Vàng A Sình") })
        {
            work.Begin(OrganisationOperations.OpenUnit);
            var union = await tree.AddAsync(UnitKind.Grassroots, code, name, country.Id, new(2020, 1, 1));
            union.Group = TargetGroup.SmallEnterprise;
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            work.Begin(MemberOperations.Admit);
            await s.GetRequiredService<MemberRegister>().AdmitAsync(union, [new(member)], MovementKind.Admitted, new(2024, 1, 5));
        }
        return 0;
    });

    /// <summary>Who has changed the first password.</summary>
    private Task<int> SettleAsync(string account) => WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().Where(a => a.UserName == account).ExecuteUpdateAsync(u => u.SetProperty(a => a.MustChangePassword, false)));

    private async Task<string> TakeAsync(params string[] more)
    {
        var file = Path.Combine(Path.GetDirectoryName(Database)!, "ra.xlsx");
        var done = await RunAsync(["export", "members", "--as", "canbo", "--out", file, "--db", Database, .. more]);
        Assert.Equal((0, ""), (done.Exit, done.Error));
        using var opened = File.OpenRead(file);
        return string.Join('|', TableFile.Read(opened, "ra.xlsx").Sheets[0].Cells.Select(c => c.Text));
    }

    [Fact]
    public async Task A_list_leaves_with_the_rights_the_name_and_the_note_of_the_account()
    {
        await OpenAsync();
        await RunAsync("account", "add", "canbo", "--name", "Nguyễn Thị Hà", "--role", "organiser", "--unit", "TLD", "--db", Database);
        var early = await RunAsync("export", "members", "--as", "canbo", "--out", "ra.xlsx", "--db", Database);
        Assert.Equal((1, "Tài khoản “canbo” chưa đổi mật khẩu lần đầu; đăng nhập và đổi trước."), (early.Exit, early.Error));
        await SettleAsync("canbo");
        var all = await TakeAsync();
        Assert.Contains("Lò Thị Thắm", all, StringComparison.Ordinal);
        Assert.Contains("Vàng A Sình", all, StringComparison.Ordinal);
        Assert.Contains("Tải bởi Nguyễn Thị Hà", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Vàng A Sình", await TakeAsync("--unit", "LC.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Thị Thắm", await TakeAsync("--where", "q=sinh"), StringComparison.Ordinal);
        Assert.Equal(3, await WorkAsync(s => s.GetRequiredService<AppDbContext>().Set<Operation>().CountAsync(o => o.Kind == MemberOperations.Export.Code && o.AccountName == "Nguyễn Thị Hà")));
    }

    [Fact]
    public async Task What_the_account_may_not_see_does_not_leave()
    {
        await OpenAsync();
        await RunAsync("account", "add", "quantri", "--name", "Quản trị", "--role", "admin", "--unit", "TLD", "--db", Database);
        await SettleAsync("quantri");
        var file = Path.Combine(Path.GetDirectoryName(Database)!, "ra.xlsx");
        var refused = await RunAsync("export", "members", "--as", "quantri", "--out", file, "--db", Database);
        Assert.Equal((1, false), (refused.Exit, File.Exists(file)));
        Assert.Contains("không có quyền", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("export", "members", "--as", "khong-co", "--out", file, "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("export", "members", "--out", file, "--db", Database)).Exit);
        Assert.Equal(2, (await RunAsync("export", "tat-ca", "--as", "quantri", "--out", file, "--db", Database)).Exit);
    }
}
