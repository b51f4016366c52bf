using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Tests.Members.Duplicates;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Members.Party;

public class PartyRecordsTests
{
    private static readonly PartyFacts Full = new(new(2015, 5, 19), new(2016, 5, 19), "Chi bộ Trường", "12.345678", null);

    private static Task<bool> WriteAsync(TestApp app, long person, PartyFacts facts, int version = 0, string? reason = null, OrgScope? scope = null) =>
        app.RunAsync(s => s.GetRequiredService<PartyRecords>().WriteAsync(person, facts, version, reason), scope);

    private static Task<List<string>> NamesAsync(TestApp app, PartyStanding standing, DateOnly? day = null) => app.RunAsync(async s =>
        (await s.GetRequiredService<MemberList>().PageAsync(new() { Party = standing, Day = day }, null)).Rows.ConvertAll(r => r.FullName));

    private static async Task<string> RefusedAsync(Task act) => (await Assert.ThrowsAsync<RuleBroken>(() => act)).Message;

    [Theory, EachDatabase]
    public async Task The_list_tells_members_of_the_Party_those_on_probation_and_the_others_on_any_day(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (an, binh) = (await world.AdmitAsync(0, new("Lò Văn An", new(1990, 1, 1))), await world.AdmitAsync(1, new("Vàng A Bình", new(1985, 1, 1))));
        await world.AdmitAsync(1, new("Tao Thị Chi", new(1992, 1, 1)));
        await WriteAsync(world.App, an, Full with { EndedOn = new(2024, 6, 1) });
        await WriteAsync(world.App, binh, new(new(2024, 3, 3), null, null, null, null, OnProbation: true));
        // of whom only the day of joining is known is not said to be on probation
        await WriteAsync(world.App, await world.AdmitAsync(1, new("Giàng A Dế", new(1980, 1, 1))), new(new(2010, 5, 19), null, null, null, null));
        Assert.Equal(["Vàng A Bình", "Giàng A Dế"], await NamesAsync(world.App, PartyStanding.Member));
        Assert.Equal(["Vàng A Bình"], await NamesAsync(world.App, PartyStanding.Probationary));
        Assert.Equal(["Lò Văn An", "Tao Thị Chi"], await NamesAsync(world.App, PartyStanding.None));
        Assert.Equal(["Lò Văn An", "Giàng A Dế"], await NamesAsync(world.App, PartyStanding.Member, new(2024, 2, 1)));
        Assert.Equal(["Lò Văn An", "Vàng A Bình", "Giàng A Dế"], await NamesAsync(world.App, PartyStanding.Member, new(2024, 5, 31)));
    }

    [Theory, EachDatabase]
    public async Task Days_that_cannot_be_are_refused_with_their_field_and_a_later_hand_is_not_overwritten(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var an = await world.AdmitAsync(0, new("Lò Văn An", new(1990, 1, 1)));
        Assert.Contains("sau hôm nay", await RefusedAsync(WriteAsync(world.App, an, Full with { JoinedOn = new(2030, 1, 1) })), StringComparison.Ordinal);
        Assert.Contains("chưa đủ 18 tuổi", await RefusedAsync(WriteAsync(world.App, an, Full with { JoinedOn = new(2007, 12, 31) })), StringComparison.Ordinal);
        Assert.Contains("không còn dự bị", await RefusedAsync(WriteAsync(world.App, an, Full with { OnProbation = true })), StringComparison.Ordinal);
        Assert.Contains("chính thức trước", await RefusedAsync(WriteAsync(world.App, an, Full with { OfficialOn = new(2014, 1, 1) })), StringComparison.Ordinal);
        Assert.Contains("thôi phải sau", await RefusedAsync(WriteAsync(world.App, an, Full with { EndedOn = new(2016, 5, 19) })), StringComparison.Ordinal);
        Assert.True(await WriteAsync(world.App, an, Full));
        Assert.Contains("vừa ghi", await RefusedAsync(WriteAsync(world.App, an, Full)), StringComparison.Ordinal);
        Assert.Contains("lý do", await RefusedAsync(WriteAsync(world.App, an, Full with { Cell = "Chi bộ Xã" }, 1)), StringComparison.Ordinal);
        Assert.True(await WriteAsync(world.App, an, Full with { Cell = "Chi bộ Xã" }, 1, "Chuyển chi bộ"));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => WriteAsync(world.App, an, Full, 1, "Sửa lại"));
        Assert.False(await WriteAsync(world.App, an, Full, 2, "Không được", new OrgScope([world.Districts[1]])));
    }

    [Theory, EachDatabase]
    public async Task Its_history_is_its_own_and_the_union_that_a_member_comes_to_does_not_read_that_of_the_former(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var an = await world.AdmitAsync(0, new("Lò Văn An", new(1990, 1, 1)));
        await WriteAsync(world.App, an, Full);
        await world.App.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().Begin(MemberOperations.Transfer, "Đổi nơi làm");
            await s.GetRequiredService<MemberRegister>().TransferAsync(an, world.Unions[2], new(2024, 7, 1), "Đổi nơi làm");
        });
        await WriteAsync(world.App, an, Full with { Cell = "Chi bộ Xã" }, 1, "Chuyển sinh hoạt đảng");
        Task<List<string>> WhatAsync(History.Root root, long unit) => world.App.RunAsync(async s => (await s.GetRequiredService<History>().OfAsync([root], null, 10)).ConvertAll(a => a.What), new OrgScope([unit]));
        Assert.Equal(2, (await WhatAsync(PartyRecords.History(an), world.Province)).Count(w => w == "Ghi đảng viên"));
        Assert.Single(await WhatAsync(PartyRecords.History(an), world.Unions[2].Id));
        Assert.DoesNotContain("Ghi đảng viên", await WhatAsync(History.Root.Of<Person>(an), world.Province));
    }

    [Theory, EachDatabase]
    public async Task Of_two_records_the_kept_one_takes_what_it_lacks_and_parting_gives_each_its_own_back(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await WriteAsync(world.App, first, new(new(2015, 5, 19), null, null, null, null));
        await WriteAsync(world.App, second, Full with { JoinedOn = new(2014, 1, 1), OfficialOn = new(2015, 1, 1), EndedOn = new(2018, 1, 1) });
        await world.SearchAsync();
        var pair = Assert.Single(await world.PairsAsync());
        var before = await world.PictureAsync();
        Assert.True(await world.MergeAsync(pair.Id, SpellChoice.First));
        var kept = Assert.Single(await KeptAsync(world));
        Assert.Equal((first, new DateOnly(2015, 5, 19), null, null, "Chi bộ Trường"), (kept.PersonId, kept.JoinedOn, kept.OfficialOn, kept.EndedOn, kept.Cell));
        Assert.NotNull(await world.PartAsync(pair.Id));
        Assert.Equal(before, await world.PictureAsync());
        Assert.Equal([first, second], (await KeptAsync(world)).Select(m => m.PersonId).Order());
    }

    /// <summary>Who parts two records may not see what was written of the Party since.</summary>
    [Theory, EachDatabase]
    public async Task Parting_tells_nothing_of_the_Party(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await WriteAsync(world.App, second, Full);
        await world.SearchAsync();
        var pair = Assert.Single(await world.PairsAsync());
        Assert.True(await world.MergeAsync(pair.Id, SpellChoice.First));
        Assert.True(await world.App.RunAsync(s => s.GetRequiredService<PartyRecords>().RemoveAsync(first, 2, "Ghi nhầm người")));
        Assert.Empty((await world.PartAsync(pair.Id))!.Stays);
    }

    [Theory, EachDatabase]
    public async Task What_only_the_record_that_goes_tells_comes_to_the_kept_one(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (first, second) = await world.TwiceAsync();
        await WriteAsync(world.App, second, Full);
        await world.SearchAsync();
        Assert.True(await world.MergeAsync(Assert.Single(await world.PairsAsync()).Id, SpellChoice.First));
        Assert.Equal((first, "Chi bộ Trường"), Assert.Single(await KeptAsync(world)) is var kept ? (kept.PersonId, kept.Cell!) : default);
    }

    [Theory, EachDatabase]
    public async Task A_member_of_the_Party_is_not_recommended_to_it_and_what_is_kept_goes_with_an_erased_record(string database)
    {
        await using var world = await MergeWorld.OpenAsync(database);
        var (an, binh) = (await world.AdmitAsync(0, new("Lò Văn An", new(1990, 1, 1))), await world.AdmitAsync(0, new("Vàng A Bình", new(1985, 1, 1))));
        await WriteAsync(world.App, an, Full);
        Assert.Equal([binh], await world.App.RunAsync(async s => (await s.GetRequiredService<Candidates>().FindAsync(null, null, 10)).ConvertAll(c => c.PersonId)));
        Assert.Contains("Lò Văn An đã là đảng viên", await RefusedAsync(world.App.RunAsync(s => s.GetRequiredService<RecommendationBook>().RecommendAsync([an, binh], new(2024, 6, 1), null))), StringComparison.Ordinal);
        await world.App.RunAsync(async s =>
        {
            s.GetRequiredService<CurrentWork>().BeginBatch(TestApp.Preparing, "Xóa");
            await s.GetRequiredService<Events>().PublishAsync(new PeopleErased([an]), default);
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        Assert.Empty(await KeptAsync(world));
    }

    private static Task<List<PartyMembership>> KeptAsync(MergeWorld world) =>
        world.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<PartyMembership>().AsNoTracking().ToListAsync());
}
