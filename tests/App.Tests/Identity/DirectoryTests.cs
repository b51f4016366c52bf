using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Identity;

public class DirectoryTests
{
    private static async Task<List<string>> WalkAsync(AccountDirectory directory, AccountDirectory.Question question)
    {
        var names = new List<string>();
        for (var next = (long?)null; ;)
        {
            var page = await directory.ListAsync(question with { After = next });
            names.AddRange(page.Lines.Select(l => l.UserName));
            if (page.Next is null) return names;
            next = page.Next;
        }
    }

    [Theory, EachDatabase]
    public async Task Page_by_page_every_account_comes_once_and_in_order(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        string[] names = ["an", "binh-2", "binh", "b.inh", "chau", "dung", "em9", "em10"];
        foreach (var name in names) await province.AddAsync(name, province.North, Roles.UnitOfficer);
        await app.RunAsync(async s =>
        {
            var directory = s.GetRequiredService<AccountDirectory>();
            foreach (var size in new[] { 1, 3, 8, 50 })
                foreach (var byUserName in new[] { true, false })
                {
                    var up = await WalkAsync(directory, new(ByUserName: byUserName, Size: size));
                    var down = await WalkAsync(directory, new(ByUserName: byUserName, Descending: true, Size: size));
                    Assert.Equal(names.Order(), up.Order());
                    Assert.Equal(up, Enumerable.Reverse(down));
                }
        });
    }

    [Theory, EachDatabase]
    public async Task An_administrator_finds_the_accounts_of_his_units_by_name_role_unit_and_state(string database)
    {
        await using var app = new TestApp(database);
        var province = await Province.OpenAsync(app);
        var admin = await province.AddAsync("quantri", province.Id, Roles.Admin);
        await province.AddAsync("bac", province.North, Roles.UnitOfficer);
        var south = await province.AddAsync("nam", province.South, Roles.Leader);
        await province.AddAsync("trung-uong", province.Country, Roles.National);
        await province.AsAdminAsync(admin, province.Id, s => s.GetRequiredService<AccountRegister>().EditAsync(south, "Đỗ Thị Nấm", null));
        await province.AsAdminAsync(admin, province.Id, s => s.GetRequiredService<AccountRegister>().DisableAsync(south, "Nghỉ hưu"));
        await province.AsAdminAsync(admin, province.Id, async s =>
        {
            var directory = s.GetRequiredService<AccountDirectory>();
            Task<List<string>> Found(AccountDirectory.Question question) => WalkAsync(directory, question with { ByUserName = true });
            Assert.Equal(["bac", "nam", "quantri"], await Found(new()));
            Assert.Equal(["nam"], await Found(new(Words: "do nam")));
            Assert.Equal(["bac"], await Found(new(Words: "BA")));
            Assert.Equal(["nam"], await Found(new(Role: Roles.Leader)));
            Assert.Equal(["bac"], await Found(new(UnitId: province.North)));
            Assert.Equal(["nam"], await Found(new(State: AccountState.Disabled)));
            Assert.Equal(["bac", "quantri"], await Found(new(State: AccountState.Active)));
            Assert.Empty(await Found(new(State: AccountState.Locked)));
            Assert.Equal(2, await directory.CountAsync(new(), limit: 1));
        });
    }
}
