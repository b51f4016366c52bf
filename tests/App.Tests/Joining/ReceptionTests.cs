using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Sealing;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Joining;

public class ReceptionTests
{
    [Theory, EachDatabase]
    public async Task Of_five_hundred_applications_of_which_a_third_is_sent_again_at_the_same_time_five_hundred_stay(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        var sent = Enumerable.Range(0, 500).Select(n => (Number: n, Key: Guid.NewGuid())).ToList();
        var order = sent.Concat(sent.Where(a => a.Number % 10 < 3)).OrderBy(a => (a.Number % 10 < 3 ? a.Number / 10 : a.Number)).ToList();
        var receipts = new System.Collections.Concurrent.ConcurrentDictionary<Guid, string>();
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (a, _) =>
        {
            var receipt = await world.ApplyAsync(JoiningWorld.Worker(a.Number), a.Key);
            Assert.Equal(receipt, receipts.GetOrAdd(a.Key, receipt));
        });
        Assert.Equal(650, order.Count);
        Assert.Equal(500, await world.DataAsync(db => db.Set<JoinApplication>().CountAsync()));
        Assert.Equal(500, receipts.Values.Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task The_same_key_with_another_person_is_not_taken_for_the_first(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        var key = Guid.NewGuid();
        await world.ApplyAsync(JoiningWorld.Worker(1), key);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.ApplyAsync(JoiningWorld.Worker(2), key));
        Assert.Contains("tải lại trang", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_took_his_application_back_and_sends_it_again_applies_anew_and_once(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        var key = Guid.NewGuid();
        var first = await world.ApplyAsync(JoiningWorld.Worker(1), key);
        var sent = await world.App.RunAsync(s => s.GetRequiredService<FollowUp>().OfReceiptAsync(first), OrgScope.Nothing);
        await world.App.RunAsync(s => s.GetRequiredService<Reception>().WithdrawAsync(sent[0].FollowCode), OrgScope.Nothing);
        var (second, third) = (await world.ApplyAsync(JoiningWorld.Worker(1), key), await world.ApplyAsync(JoiningWorld.Worker(1), key));
        Assert.NotEqual(first, second);
        Assert.Equal(second, third);
        Assert.Equal([ApplicationState.Withdrawn, ApplicationState.Waiting], await world.DataAsync(db => db.Set<JoinApplication>().OrderBy(a => a.Id).Select(a => a.State).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task Everybody_on_a_sheet_follows_only_his_own_application_and_one_may_withdraw(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        var receipt = await world.ApplyAsync([JoiningWorld.Worker(1, "Lò Thị Hương"), JoiningWorld.Worker(2, "Vàng A Sử")]);
        var sent = await world.App.RunAsync(s => s.GetRequiredService<FollowUp>().OfReceiptAsync(receipt), OrgScope.Nothing);
        Assert.Equal(["L. T. H.", "V. A. S."], sent.Select(f => f.Initials));
        await world.App.RunAsync(s => s.GetRequiredService<Reception>().WithdrawAsync(sent[1].FollowCode), OrgScope.Nothing);
        var states = await world.App.RunAsync(async s => (await s.GetRequiredService<FollowUp>().OfReceiptAsync(receipt)).ConvertAll(f => f.State), OrgScope.Nothing);
        Assert.Equal([ApplicationState.Waiting, ApplicationState.Withdrawn], states);
        Assert.Null(await world.App.RunAsync(s => s.GetRequiredService<FollowUp>().OfCodeAsync(receipt), OrgScope.Nothing));
    }

    [Theory, EachDatabase]
    public async Task A_closed_door_and_a_code_that_never_was_are_the_same(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        Assert.NotNull(await FindAsync(world, SecretCode.Shown(world.Door.Code).ToLowerInvariant()));
        var next = await world.App.RunAsync(s => s.GetRequiredService<InvitationBook>().RenewAsync(world.Door.Id));
        Assert.Null(await FindAsync(world, world.Door.Code));
        Assert.Null(await FindAsync(world, "ABCDABCDABCDABCD"));
        Assert.NotNull(await FindAsync(world, next!.Code));
        await world.App.RunAsync(s => s.GetRequiredService<InvitationBook>().ChangeAsync(next.Id, new DateOnly(2024, 7, 22)));
        Assert.NotNull(await FindAsync(world, next.Code));
        world.App.Clock.Day = new DateOnly(2024, 7, 23);
        Assert.Null(await FindAsync(world, next.Code));
    }

    [Fact]
    public async Task What_a_phone_locks_the_server_opens_and_nothing_that_was_changed()
    {
        await using var world = await JoiningWorld.CreateAsync("sqlite");
        var envelope = PhoneSeal.Lock("Đơn của Lò Thị Hương", world.Door.PublicKey);
        var box = world.App.Services.GetRequiredService<SealedBox>();
        Assert.Equal("Đơn của Lò Thị Hương", box.Open(envelope, world.Door.PrivateKey));
        var bytes = Convert.FromBase64String(envelope.Content);
        bytes[0] ^= 1;
        Assert.Null(box.Open(envelope with { Content = Convert.ToBase64String(bytes) }, world.Door.PrivateKey));
        Assert.Null(box.Open(envelope with { Sender = "AAAA" }, world.Door.PrivateKey));
        Assert.Null(box.Open(envelope with { Content = "" }, world.Door.PrivateKey));
    }

    [Theory]
    [InlineData("012194000417", null)]
    [InlineData("012 194 000 417", null)]
    [InlineData("12194000417", null)]
    [InlineData("123456789", "chứng minh nhân dân cũ")]
    [InlineData("0121940004", "10 số")]
    public void A_number_is_read_as_people_type_it(string typed, string? problem)
    {
        var facts = JoiningWorld.Worker(417);
        facts.CitizenId = typed;
        var found = facts.Problems(new DateOnly(2024, 7, 22)).Select(p => p.Problem).SingleOrDefault();
        if (problem is null) Assert.Null(found);
        else Assert.Contains(problem, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_filled_in_names_every_field_that_is_needed() => Assert.Equal(
        ["FullName", "BirthDay", "Sex", "CitizenId", "Phone", "Joins", "Agrees"], new ApplicationFacts().Problems(new DateOnly(2024, 7, 22)).Select(p => p.Field));

    private static Task<Welcome?> FindAsync(JoiningWorld world, string code) => world.App.RunAsync(s => s.GetRequiredService<InvitationBook>().FindOpenAsync(code), OrgScope.Nothing);
}
