using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

/// <summary>Answers of a survey that waited on a phone: what it takes along and what becomes of what it brings back.</summary>
public class KeptSurveyTests
{
    private sealed record World(TestApp App, long Round, HttpClient Officer, HttpClient Colleague, HttpClient Neighbour) : IAsyncDisposable
    {
        public string Address => $"/khao-sat/{Round}/mang-theo";

        public Task<SurveyEntry> EntryAsync(long id) => App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<SurveyEntry>().SingleAsync(e => e.Id == id));

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private static async Task<World> BuildAsync(string database)
    {
        var app = new TestApp(database);
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        var (own, other) = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", province.Id), await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", province.Id));
        var round = await app.RunAsync(async s =>
        {
            foreach (var (unit, name) in new[] { (own.Id, "Công ty TNHH Chè"), (own.Id, "Công ty TNHH Gạch"), (other.Id, "Công ty TNHH Sâm") })
                await s.GetRequiredService<EnterpriseRegister>().AddAsync(new(unit, name, Ownership.Limited, ContactName: "Bà Lan", ContactPhone: "0912345678"), new(new(2024, 6, 1), 30, null, null, "Kế hoạch"), true);
            return (await s.GetRequiredService<SurveyRounds>().OpenAsync(province.Id, new("Đợt 2", null, new(2024, 7, 1), new(2024, 7, 31), 25), new([province.Id]))).Id;
        });
        foreach (var (name, unit) in new[] { ("an", own.Id), ("binh", own.Id), ("chi", other.Id) }) await app.AddAccountAsync(name, (unit, Roles.Organiser));
        return new(app, round, await SignedInAsync(app, "an"), await SignedInAsync(app, "binh"), await SignedInAsync(app, "chi"));
    }

    private static async Task<HttpClient> SignedInAsync(TestApp app, string name)
    {
        var http = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });
        await http.SignInAsync(name);
        return http;
    }

    private static object Told(string total = "40") => new { outcome = "Answered", surveyedOn = "15/7/2024", officer = "Lý Văn An", total, women = "12", readiness = "4", obstacles = new[] { "Fees" }, contactName = "Ông Páo" };

    private static async Task<JsonObject> TakeAlongAsync(World world, HttpClient http) => (await http.GetFromJsonAsync<JsonObject>(world.Address))!;

    private static JsonObject Locked(JsonObject taken, object told, int entry = 0, Guid? key = null)
    {
        var employer = taken["entries"]![entry]!;
        var envelope = PhoneSeal.Lock(JsonSerializer.Serialize(told), taken["publicKey"]!.GetValue<string>());
        return new() { ["key"] = key ?? Guid.NewGuid(), ["entry"] = employer["id"]!.GetValue<long>(), ["version"] = employer["version"]!.GetValue<int>(), ["ticket"] = taken["ticket"]!.GetValue<string>(), ["envelope"] = JsonSerializer.SerializeToNode(envelope, JsonSerializerOptions.Web) };
    }

    private static async Task<(HttpStatusCode Status, JsonObject Said)> SendAsync(World world, HttpClient http, JsonObject kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, world.Address) { Content = JsonContent.Create(kept) };
        request.Headers.Add("RequestVerificationToken", (await TakeAlongAsync(world, http))["token"]!.GetValue<string>());
        var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType is "application/json" ? (await answer.Content.ReadFromJsonAsync<JsonObject>())! : []);
    }

    [Theory, EachDatabase]
    public async Task An_officer_takes_along_what_waits_in_his_part_and_no_person_with_it(string database)
    {
        await using var world = await BuildAsync(database);
        var text = await world.Officer.GetStringAsync(world.Address);
        var taken = JsonNode.Parse(text)!;
        Assert.Equal(["Công ty TNHH Chè", "Công ty TNHH Gạch"], taken["entries"]!.AsArray().Select(e => e!["name"]!.GetValue<string>()));
        Assert.DoesNotContain("Bà Lan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_same_answer_sent_again_is_written_once(string database)
    {
        await using var world = await BuildAsync(database);
        var kept = Locked(await TakeAlongAsync(world, world.Officer), Told());
        var both = await Task.WhenAll(SendAsync(world, world.Officer, kept), SendAsync(world, world.Officer, kept));
        Assert.All(both, sent => Assert.Equal(HttpStatusCode.OK, sent.Status));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(world, world.Officer, kept)).Status);
        var entry = await world.EntryAsync(kept["entry"]!.GetValue<long>());
        Assert.Equal((40, 12, "Lý Văn An", "Ông Páo", 1), (entry.Total, entry.Women, entry.Officer, entry.ContactName, entry.Version));
        Assert.Single((await TakeAlongAsync(world, world.Officer))["entries"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Two_officers_on_one_employer_see_both_answers_and_the_later_one_chooses(string database)
    {
        await using var world = await BuildAsync(database);
        var (mine, theirs) = (Locked(await TakeAlongAsync(world, world.Officer), Told("40")), Locked(await TakeAlongAsync(world, world.Colleague), Told("55")));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(world, world.Colleague, theirs)).Status);
        var (status, said) = await SendAsync(world, world.Officer, mine);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Người khác đã ghi phiếu", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(said["mineInWords"]!.AsArray(), l => l!["value"]?.GetValue<string>() == "40");
        Assert.Contains(said["theirsInWords"]!.AsArray(), l => l!["value"]?.GetValue<string>() == "55");
        Assert.Equal(55, (await world.EntryAsync(mine["entry"]!.GetValue<long>())).Total);
        mine["version"] = said["version"]!.GetValue<int>();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(world, world.Officer, mine)).Status);
        Assert.Equal(40, (await world.EntryAsync(mine["entry"]!.GetValue<long>())).Total);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_comes_back_as_it_was_typed(string database)
    {
        await using var world = await BuildAsync(database);
        var taken = await TakeAlongAsync(world, world.Officer);
        var (status, said) = await SendAsync(world, world.Officer, Locked(taken, new { outcome = "Answered", surveyedOn = "31/2/2024", officer = "An", total = "9", women = "12", contactPhone = "chị Mai", obstacles = new[] { "Nothing" }, sector = "7" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("31/2/2024", said["mine"]!["surveyedOn"]!.GetValue<string>());
        var faults = said["faults"]!.AsObject();
        Assert.Contains("Không có ngày 31/02/2024", faults["SurveyedOn"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "SurveyedOn", "ContactPhone", "Obstacles" }, faults.Select(f => f.Key).ToHashSet());
        Assert.Null((await world.EntryAsync(taken["entries"]![0]!["id"]!.GetValue<long>())).Outcome);
    }

    [Theory, EachDatabase]
    public async Task An_answer_that_arrives_after_the_end_of_the_round_can_still_be_read(string database)
    {
        await using var world = await BuildAsync(database);
        var kept = Locked(await TakeAlongAsync(world, world.Officer), Told());
        await world.App.RunAsync(s => s.GetRequiredService<SurveyRounds>().SetClosedAsync(world.Round, closed: true));
        var (status, said) = await SendAsync(world, world.Officer, kept);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("đã kết thúc", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(said["mineInWords"]!.AsArray(), l => l!["value"]?.GetValue<string>() == "40");
    }

    [Theory, EachDatabase]
    public async Task What_another_account_or_another_phone_has_locked_is_not_opened(string database)
    {
        await using var world = await BuildAsync(database);
        var taken = await TakeAlongAsync(world, world.Officer);
        var (status, said) = await SendAsync(world, world.Colleague, Locked(taken, Told()));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("tài khoản khác", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(said["mineInWords"]);
        var crossed = Locked(taken, Told());
        crossed["ticket"] = (await TakeAlongAsync(world, world.Officer))["ticket"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(world, world.Officer, crossed)).Status);
        foreach (var broken in new JsonObject[] { [], new() { ["key"] = Guid.NewGuid(), ["ticket"] = "x", ["envelope"] = new JsonObject { ["sender"] = "", ["nonce"] = "", ["content"] = "" } } })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(world, world.Officer, broken)).Status);
    }

    [Theory, EachDatabase]
    public async Task An_employer_of_another_unit_is_not_answered_for(string database)
    {
        await using var world = await BuildAsync(database);
        var theirs = (await TakeAlongAsync(world, world.Neighbour))["entries"]![0]!["id"]!.GetValue<long>();
        var kept = Locked(await TakeAlongAsync(world, world.Officer), Told());
        kept["entry"] = theirs;
        var (status, said) = await SendAsync(world, world.Officer, kept);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(said["mineInWords"]!.AsArray(), l => l!["value"]?.GetValue<string>() == "40");
        Assert.Null((await world.EntryAsync(theirs)).Outcome);
        Assert.Empty((await world.Officer.GetFromJsonAsync<JsonObject>($"{world.Address}?don-vi=999999"))!["entries"]!.AsArray());
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_taken()
    {
        await using var world = await BuildAsync("sqlite");
        Assert.Equal(HttpStatusCode.BadRequest, (await world.Officer.PostAsJsonAsync(world.Address, Locked(await TakeAlongAsync(world, world.Officer), Told()))).StatusCode);
    }
}
