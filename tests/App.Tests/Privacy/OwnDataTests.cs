using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class OwnDataTests
{
    [Theory, EachDatabase]
    public async Task A_code_opens_what_is_kept_until_it_is_replaced_revoked_or_has_run_out(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var first = await world.CodeAsync();
        Assert.True(await OpensAsync(world, first));
        Assert.True(await OpensAsync(world, $" {first![..4].ToLowerInvariant()}-{first[4..]} "));
        var second = await world.CodeAsync();
        Assert.Equal((false, true), (await OpensAsync(world, first), await OpensAsync(world, second)));
        world.App.Clock.Day = new DateOnly(2024, 8, 21);
        Assert.True(await OpensAsync(world, second));
        world.App.Clock.Day = new DateOnly(2024, 8, 22);
        Assert.False(await OpensAsync(world, second));
        var third = await world.CodeAsync();
        Assert.True(await world.AtAsync(world.Union, s => s.GetRequiredService<OwnDataCodes>().RevokeAsync(world.Huong)));
        Assert.False(await OpensAsync(world, third));
    }

    [Theory, EachDatabase]
    public async Task The_code_itself_is_kept_nowhere(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var code = await world.CodeAsync();
        Assert.DoesNotContain(await world.DataAsync(db => db.Set<OwnDataCode>().Select(c => c.Hash).ToListAsync()), h => h.Contains(code!, StringComparison.Ordinal));
        Assert.DoesNotContain(await world.DataAsync(db => db.Set<ChangeRecord>().Select(c => c.Values).ToListAsync()), v => v.Contains(code!, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Nobody_makes_or_revokes_the_code_of_a_member_of_others(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        Assert.Null(await world.AtAsync(world.There, s => s.GetRequiredService<OwnDataCodes>().MakeAsync(world.Huong)));
        var code = await world.CodeAsync();
        Assert.False(await world.AtAsync(world.There, s => s.GetRequiredService<OwnDataCodes>().RevokeAsync(world.Huong)));
        Assert.True(await OpensAsync(world, code));
    }

    [Theory, EachDatabase]
    public async Task After_five_wrong_days_of_birth_even_the_right_one_shows_nothing_more(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var code = await world.CodeAsync();
        Assert.True(await ConfirmAsync(world, code, "14/3/1994"));
        foreach (var guess in new[] { "13/3/1994", "1994", "", "xin chào", "14/3/1995", "15/3/1994", "16/3/1994" }) Assert.False(await ConfirmAsync(world, code, guess));
        Assert.False(await ConfirmAsync(world, code, "14/3/1994"));
        Assert.True(await ConfirmAsync(world, await world.CodeAsync(), "14/03/1994"));
    }

    [Theory, EachDatabase]
    public async Task The_member_reads_when_for_which_unit_and_why_the_whole_numbers_were_seen(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        var account = await world.DataAsync(db => db.Set<App.Identity.Account>().Where(a => a.UserName == "tinh").Select(a => a.Id).SingleAsync());
        await world.AtAsync(world.Province, s =>
        {
            s.GetRequiredService<App.Platform.Scope.CurrentWork>().AccountId = account;
            return s.GetRequiredService<MemberFile>().RevealAsync(world.Huong, "Đối chiếu căn cước");
        });
        var sheet = await world.AsStrangerAsync(s => s.GetRequiredService<OwnData>().OfAsync(world.Huong));
        var seen = Assert.Single(sheet.Viewings);
        Assert.Equal(("LĐLĐ tỉnh A", "Đối chiếu căn cước"), (seen.Unit, seen.Why));
        Assert.Equal("CĐCS Nơi đây", Assert.Single(sheet.Member.Spells).UnitName);
    }

    private static Task<bool> OpensAsync(PrivacyWorld world, string? code) => world.AsStrangerAsync(async s => await s.GetRequiredService<OwnDataCodes>().FindAsync(code) is not null);

    private static Task<bool> ConfirmAsync(PrivacyWorld world, string? code, string born) => world.AsStrangerAsync(async s =>
    {
        var codes = s.GetRequiredService<OwnDataCodes>();
        return await codes.ConfirmAsync((await codes.FindAsync(code))!, born);
    });
}
