using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Privacy;

public class RetentionTests
{
    [Theory, EachDatabase]
    public async Task Who_left_long_ago_keeps_name_and_spells_and_loses_the_rest_once_it_is_confirmed(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([world.Huong], MovementKind.Left, new DateOnly(2024, 7, 22), "Nghỉ việc"));
        world.App.Clock.Day = new DateOnly(2029, 7, 22);
        Assert.Equal(0, (await TryAsync(world, KeptKind.LeftDetails)).Count);
        world.App.Clock.Day = new DateOnly(2029, 7, 23);
        var dry = await TryAsync(world, KeptKind.LeftDetails);
        Assert.Equal((1, "Lò Thị Hương (CĐCS Nơi đây)", "0912345627"), (dry.Count, dry.Examples[0], (await PersonAsync(world)).Phone));
        Assert.Equal(0, await world.AtAsync(world.There, s => s.GetRequiredService<Retention>().CarryOutAsync(KeptKind.LeftDetails)));
        Assert.Equal((1, 0), (await GoAsync(world, KeptKind.LeftDetails), await GoAsync(world, KeptKind.LeftDetails)));
        var person = await PersonAsync(world);
        Assert.Equal(("Lò Thị Hương", PrivacyWorld.Number, null), (person.FullName, person.CitizenId, person.Phone));
        Assert.Equal(1, await world.DataAsync(db => db.Set<Membership>().CountAsync(m => m.PersonId == world.Huong)));
        var act = await world.DataAsync(db => db.Set<Operation>().Include(o => o.Changes).SingleAsync(o => o.Kind == PrivacyOperations.Purge.Code));
        Assert.Empty(act.Changes);
    }

    [Theory, EachDatabase]
    public async Task A_member_and_whoever_waits_for_an_answer_lose_nothing(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        world.App.Clock.Day = new DateOnly(2035, 1, 1);
        Assert.Equal(0, (await TryAsync(world, KeptKind.LeftDetails)).Count);
        await world.App.RunAsync(s => s.GetRequiredService<MemberRegister>().EndAsync([world.Huong], MovementKind.Left, new DateOnly(2025, 1, 1), "Nghỉ việc"));
        await world.AskAsync(new(RequestKind.Copy, null));
        Assert.Equal((0, 0), ((await TryAsync(world, KeptKind.LeftDetails)).Count, await GoAsync(world, KeptKind.LeftDetails)));
    }

    [Theory, EachDatabase]
    public async Task Codes_go_a_year_after_they_ended_by_the_setting_of_the_day_and_without_a_setting_nothing_goes(string database)
    {
        await using var world = await PrivacyWorld.BuildAsync(database);
        await world.CodeAsync();
        world.App.Clock.Day = new DateOnly(2025, 8, 22);
        Assert.Equal(1, (await TryAsync(world, KeptKind.ExpiredCodes)).Count);
        await world.App.RunAsync(s => s.GetRequiredService<RegulationBook>().ChangeAsync(new(Retention.KeyOf(KeptKind.ExpiredCodes), "24", new(2025, 1, 1), "Quyết định nội bộ", Verification.Secondary, "Giữ lâu hơn")));
        Assert.Equal(0, await GoAsync(world, KeptKind.ExpiredCodes));
        world.App.Clock.Day = new DateOnly(2026, 8, 22);
        Assert.Equal((1, 0), (await GoAsync(world, KeptKind.ExpiredCodes), await world.DataAsync(db => db.Set<OwnDataCode>().CountAsync())));
        await world.CodeAsync();
        world.App.Clock.Day = new DateOnly(2019, 1, 1);
        Assert.Null((await TryAsync(world, KeptKind.ExpiredCodes)).Before);
    }

    private static Task<RetentionLine> TryAsync(PrivacyWorld world, KeptKind kind) => world.AtAsync(world.Province, s => s.GetRequiredService<Retention>().TryAsync(kind));

    private static Task<int> GoAsync(PrivacyWorld world, KeptKind kind) => world.AtAsync(world.Province, s => s.GetRequiredService<Retention>().CarryOutAsync(kind));

    private static Task<Person> PersonAsync(PrivacyWorld world) => world.DataAsync(db => db.Set<Person>().SingleAsync(p => p.Id == world.Huong));
}
