using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.Kernel;
using DoanKet.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Joining;

public class AdmissionTests
{
    private static readonly Signer Signer = new("TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Tao Thị Mai");

    [Theory, EachDatabase]
    public async Task One_signature_makes_members_with_cards_a_numbered_decision_and_its_paper(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await PatternAsync(world, "{MA}-{NAM}-{STT:4}");
        await world.ApplyAsync(JoiningWorld.Worker(417, "Lò Thị Hương"));
        await world.ApplyAsync(JoiningWorld.Worker(418, "Vàng Thị Sử"));
        var document = await AdmitAsync(world, await world.WaitingAsync());
        Assert.Equal("01/QĐ-CĐCS", document!.Citation);
        var cards = await world.DataAsync(db => db.Set<Membership>().OrderBy(m => m.CardNumber).Select(m => m.CardNumber).ToListAsync());
        Assert.Equal(["LC.01-2024-0001", "LC.01-2024-0002"], cards);
        var text = await PaperAsync(world, document);
        Assert.Contains("Tam Đường, ngày 22 tháng 7 năm 2024", text, StringComparison.Ordinal);
        Assert.Contains("Kết nạp 02 người", text, StringComparison.Ordinal);
        Assert.Contains("Lò Thị Hương", text, StringComparison.Ordinal);
        var closed = await world.DataAsync(db => db.Set<JoinApplication>().ToListAsync());
        Assert.All(closed, a => Assert.Equal((ApplicationState.Accepted, document.Id), (a.State, a.DocumentId)));
        Assert.All(closed, a => Assert.NotNull(a.MemberId));
    }

    [Theory, EachDatabase]
    public async Task Where_no_place_is_known_the_paper_begins_the_line_with_the_day(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await world.DataAsync(db => db.Set<OrgUnit>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(u => u.Place, (string?)null)));
        await world.ApplyAsync(JoiningWorld.Worker(417));
        var text = await PaperAsync(world, (await AdmitAsync(world, await world.WaitingAsync()))!);
        Assert.Contains("Độc lập - Tự do - Hạnh phúcngày 22 tháng 7 năm 2024", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Decisions_signed_at_once_give_numbers_and_cards_without_gap_or_double(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await PatternAsync(world, "{MA}-{STT:4}");
        for (var n = 0; n < 12; n++) await world.ApplyAsync(JoiningWorld.Worker(n));
        var waiting = await world.WaitingAsync();
        await Task.WhenAll(waiting.Chunk(2).Select(pair => Task.Run(() => AdmitAsync(world, pair))));
        Assert.Equal(Enumerable.Range(1, 6), await world.DataAsync(db => db.Set<OfficialDocument>().OrderBy(d => d.Number).Select(d => d.Number).ToListAsync()));
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"LC.01-{n:0000}"), await world.DataAsync(db => db.Set<Membership>().OrderBy(m => m.CardNumber).Select(m => m.CardNumber!).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_is_signed_twice_at_once_admits_once(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await world.ApplyAsync(JoiningWorld.Worker(1));
        var waiting = await world.WaitingAsync();
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try { return await AdmitAsync(world, waiting) is not null ? "" : "none"; }
            catch (RuleBroken refused) { return refused.Message; }
        })));
        Assert.Single(done, d => d.Length == 0);
        Assert.All(done.Where(d => d.Length > 0), d => Assert.Contains("không còn chờ xét (đã nhận)", d, StringComparison.Ordinal));
        Assert.Equal((1, 1), await world.DataAsync(async db => (await db.Set<Membership>().CountAsync(), await db.Set<OfficialDocument>().CountAsync())));
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_join_is_named_with_the_rule_and_is_not_admitted(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        var (child, boss, foreigner) = (JoiningWorld.Worker(1), JoiningWorld.Worker(2), JoiningWorld.Worker(3));
        (child.BirthYear, child.CitizenId) = ("2012", "012312000001");
        boss.Standing = Standing.SignsForEmployer;
        (foreigner.Standing, foreigner.ContractMonths, foreigner.CitizenId) = (Standing.Foreigner, "24", "N1234567");
        foreach (var facts in new[] { child, boss, foreigner }) await world.ApplyAsync(facts);
        Assert.Equal(["Chưa đủ tuổi", "Không thuộc diện", "Không thuộc diện"], (await FoundAsync(world)).Select(f => f.Label));
        Assert.Contains("HD 03/HD-TLĐ", (await FoundAsync(world))[1].Text, StringComparison.Ordinal);
        foreach (var id in await world.WaitingAsync()) await Assert.ThrowsAsync<RuleBroken>(() => AdmitAsync(world, [id]));
        Assert.Equal(0, await world.DataAsync(db => db.Set<OfficialDocument>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Since_2025_a_foreigner_joins_whose_contract_is_long_enough(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        world.App.Clock.Day = new DateOnly(2025, 8, 1);
        foreach (var (months, number) in new[] { ("11", 1), ("12", 2) })
        {
            var facts = JoiningWorld.Worker(number);
            (facts.Standing, facts.ContractMonths, facts.CitizenId) = (Standing.Foreigner, months, $"N123456{number}");
            await world.ApplyAsync(facts);
        }
        Assert.Equal("Không thuộc diện", Assert.Single(await FoundAsync(world)).Label);
    }

    [Theory, EachDatabase]
    public async Task A_member_elsewhere_and_a_second_application_are_seen(string database)
    {
        await using var world = await JoiningWorld.CreateAsync(database);
        await world.ApplyAsync(JoiningWorld.Worker(417, "Lò Thị Hương"));
        await world.ApplyAsync(JoiningWorld.Worker(417, "Lò Thị Hương"));
        Assert.Equal(["Trùng đơn", "Trùng đơn"], (await FoundAsync(world)).Select(f => f.Label));
        await AdmitAsync(world, [(await world.WaitingAsync())[0]]);
        Assert.Equal(["Đang là đoàn viên", "Trùng đơn"], (await FoundAsync(world)).Select(f => f.Label));
    }

    [Theory, EachDatabase]
    public async Task An_application_by_the_code_of_a_case_becomes_its_applicant_when_taken(string database)
    {
        await using var app = new TestApp(database);
        var founding = await FoundingWorld.BuildAsync(app);
        var id = await founding.CaseAsync(FoundingStep.FoundingCommittee, applicants: 0);
        var door = await app.RunAsync(async s => await s.GetRequiredService<InvitationBook>().OpenAsync(await s.GetRequiredService<AppDbContext>().Set<FoundingCase>().SingleAsync(c => c.Id == id), null));
        await app.RunAsync(s => s.GetRequiredService<Reception>().ReceiveAsync(new Welcome(door, "", null, ""), Guid.NewGuid(), [JoiningWorld.Worker(417, "lò thị hương")], 1), OrgScope.Nothing);
        var taken = await app.RunAsync(async s => await s.GetRequiredService<ApplicationDecisions>().TakeIntoCaseAsync(await s.GetRequiredService<AppDbContext>().Set<JoinApplication>().Select(a => a.Id).ToListAsync()),
            new OrgScope(founding.District.Id));
        Assert.Equal(1, taken);
        var applicant = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Applicant>().SingleAsync());
        Assert.Equal(("Lò Thị Hương", id, "012194000417"), (applicant.FullName, applicant.CaseId, applicant.CitizenId));
    }

    [Theory]
    [InlineData("{STT:4}", "{MA}")]
    [InlineData("{MA}-{NAM}", "{STT:4}")]
    [InlineData("{MA}-{STT:4}-{STT:4}", "một lần")]
    [InlineData("{MA}_{STT:4}", "Mẫu gồm")]
    [InlineData("{MA}-CONGDOAN-{NAM}-{STT:8}", "rút ngắn")]
    public async Task A_pattern_by_which_two_could_be_the_same_or_that_is_too_long_is_refused(string pattern, string problem)
    {
        await using var world = await JoiningWorld.CreateAsync("sqlite");
        Assert.Contains(problem, (await Assert.ThrowsAsync<RuleBroken>(() => PatternAsync(world, pattern))).Message, StringComparison.Ordinal);
    }

    private static Task PatternAsync(JoiningWorld world, string pattern) => world.App.RunAsync(s => s.GetRequiredService<CardNumbers>().SetAsync(world.Union, pattern));

    private static Task<OfficialDocument?> AdmitAsync(JoiningWorld world, IReadOnlyCollection<long> ids) =>
        world.App.RunAsync(s => s.GetRequiredService<Admission>().AdmitAsync(ids, world.App.Clock.Day, Signer), new OrgScope(world.Union.Id));

    private static async Task<string> PaperAsync(JoiningWorld world, OfficialDocument document)
    {
        var paper = await world.App.RunAsync(s => s.GetRequiredService<FileStore>().FindAsync(document.FileId!.Value));
        using var stream = new MemoryStream(paper!.Value.Bytes);
        using var word = WordprocessingDocument.Open(stream, false);
        return word.MainDocumentPart!.Document!.InnerText;
    }

    private static Task<List<Finding>> FoundAsync(JoiningWorld world) => world.App.RunAsync(async s =>
        (await s.GetRequiredService<ApplicationList>().FindAsync(await world.WaitingAsync())).SelectMany(a => a.Findings).ToList());
}
