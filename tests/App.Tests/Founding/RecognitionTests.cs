using System.IO.Compression;
using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class RecognitionTests
{
    private static readonly DateOnly Day = new(2024, 7, 22);

    [Theory, EachDatabase]
    public async Task One_signature_makes_number_union_committee_members_tie_and_paper(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var document = (await s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(Day)))!;
            Assert.Equal("01/QĐ-LĐLĐ", document.Citation);
            var union = await db.Set<OrgUnit>().SingleAsync(u => u.Kind == UnitKind.Grassroots);
            Assert.Equal(("LC.TD.01", world.District.Id, TargetGroup.LargeEnterprise, Day), (union.Code, union.ParentId!.Value, union.Group!.Value, union.OpenedOn));
            Assert.Equal(7, await s.GetRequiredService<MemberRegister>().HeadcountAsync(world.Province.Id, Day));
            Assert.All(await db.Set<Movement>().ToListAsync(), m => Assert.Equal((union.Id, TargetGroup.LargeEnterprise, document.Id), (m.OrgUnitId, m.Group, m.DocumentId)));
            var officers = await db.Set<Officer>().ToListAsync();
            Assert.Equal((3, 2), (officers.Count(o => o.Body is CommitteeBody.Executive), officers.Count(o => o.Body is CommitteeBody.Inspection)));
            Assert.Equal("Lò Văn Aa", Assert.Single(officers, o => o is { Body: CommitteeBody.Executive, Position: OfficerPosition.Chair }).FullName);
            var enterprise = await db.Set<Enterprise>().SingleAsync();
            Assert.Equal((union.Id, Day), (enterprise.UnionId!.Value, enterprise.UnionSince!.Value));
            var act = (await s.GetRequiredService<History>().OfAsync<FoundingCase>(id, 1)).Single();
            Assert.Equal(("Công nhận công đoàn cơ sở", document.Id), (act.What, act.DocumentId));
            var text = await TextOfAsync(s, document.FileId!.Value);
            foreach (var words in new[] { "01", "QĐ-LĐLĐ", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN TAM ĐƯỜNG", "Tam Đường, ngày 22 tháng 7 năm 2024", "Công nhận 7 đoàn viên", "trực thuộc LĐLĐ huyện Tam Đường", "Hoàng Thị Vân", "Lò Văn Ga" })
                Assert.Contains(words, text);
            Assert.DoesNotContain("01209000", text);
        }, new OrgScope(world.District.Id));
    }

    [Theory, EachDatabase]
    public async Task If_the_last_part_fails_nothing_has_happened_and_the_next_decision_takes_the_same_number(string database)
    {
        var trap = new Trap();
        await using var app = new TestApp(database) { Also = services => services.AddSingleton(trap).AddScoped<IHandle<UnionRecognised>, Thrower>() };
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        var before = await CountAsync(app);
        trap.IsSet = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync());
        Assert.Equal(before, await CountAsync(app));
        trap.IsSet = false;
        Assert.Equal(1, (await SignAsync())!.Number);

        Task<OfficialDocument?> SignAsync() => app.RunAsync(s => s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(Day)));
    }

    [Theory, EachDatabase]
    public async Task A_case_is_decided_once_and_people_left_out_are_not_admitted(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.FirstMeeting);
        await app.RunAsync(async s =>
        {
            var last = await s.GetRequiredService<AppDbContext>().Set<Applicant>().OrderByDescending(a => a.Id).Select(a => a.Id).FirstAsync();
            await s.GetRequiredService<ApplicantList>().ExcludeAsync(last, "Được ủy quyền ký thay doanh nghiệp");
            await FoundingWorld.DoAsync(s, id, FoundingStep.Dossier);
            await FoundingWorld.DoAsync(s, id, FoundingStep.Appraisal);
            await FoundingWorld.DoAsync(s, id, FoundingStep.Recognised);
            Assert.Equal(6, await s.GetRequiredService<MemberRegister>().HeadcountAsync(world.District.Id, Day));
        });
        await app.RunAsync(async s =>
        {
            Assert.Contains("đã kết thúc", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(Day)))).Message);
            Assert.Contains("đã kết thúc", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<StepUndo>().UndoAsync(id, 0, "Ghi nhầm"))).Message);
        });
    }

    [Theory, EachDatabase]
    public async Task From_july_2025_only_the_province_decides(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        app.Clock.Day = new DateOnly(2025, 7, 8);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        var facts = FoundingWorld.Decision(new DateOnly(2025, 7, 8));
        await app.RunAsync(s => Assert.ThrowsAsync<OutOfScopeException>(() => s.GetRequiredService<Recognition>().RecogniseAsync(id, facts)), new OrgScope(world.District.Id));
        var document = await app.RunAsync(s => s.GetRequiredService<Recognition>().RecogniseAsync(id, facts), new OrgScope(world.Province.Id));
        Assert.Equal(world.Province.Id, document!.OrgUnitId);
        await app.RunAsync(async s => Assert.Equal(world.District.Id, (await s.GetRequiredService<OrgDirectory>().FindAsync("LC.TD.01"))!.ParentId));
    }

    [Theory, EachDatabase]
    public async Task A_refusal_is_a_numbered_letter_with_its_reason_and_frees_the_employer_for_another_case(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var id = await world.CaseAsync(FoundingStep.Appraisal);
        await app.RunAsync(async s =>
        {
            var refusal = s.GetRequiredService<Refusal>();
            await Assert.ThrowsAsync<RuleBroken>(() => refusal.RefuseAsync(id, Day, " ", FoundingWorld.Signer));
            var letter = (await refusal.RefuseAsync(id, Day, "Đại hội không đúng quy định", FoundingWorld.Signer))!;
            Assert.Equal("01/LĐLĐ", letter.Citation);
            Assert.Contains("Đại hội không đúng quy định", await TextOfAsync(s, letter.FileId!.Value));
            Assert.Equal(0, await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().CountAsync(u => u.Kind == UnitKind.Grassroots));
            Assert.NotNull(await s.GetRequiredService<FoundingBook>().OpenAsync(world.EnterpriseId, new(Day, null, null, 57)));
        });
    }

    private static Task<Dictionary<string, int>> CountAsync(TestApp app) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        return new Dictionary<string, int>
        {
            ["units"] = await db.Set<OrgUnit>().CountAsync(), ["links"] = await db.Set<OrgLink>().CountAsync(), ["people"] = await db.Set<Person>().CountAsync(),
            ["spells"] = await db.Set<Membership>().CountAsync(), ["movements"] = await db.Set<Movement>().CountAsync(), ["officers"] = await db.Set<Officer>().CountAsync(),
            ["papers"] = await db.Set<OfficialDocument>().CountAsync(), ["files"] = await db.Set<StoredFile>().CountAsync(), ["operations"] = await db.Set<Operation>().CountAsync(),
            ["steps"] = await db.Set<CaseStep>().CountAsync(), ["unions"] = await db.Set<Enterprise>().CountAsync(e => e.UnionId != null),
            ["day counts"] = await db.Set<App.Reports.DayCount>().CountAsync(), ["month counts"] = await db.Set<App.Reports.MonthCount>().CountAsync(),
        };
    });

    private static async Task<string> TextOfAsync(IServiceProvider s, long fileId)
    {
        var (file, bytes) = (await s.GetRequiredService<FileStore>().FindAsync(fileId))!.Value;
        Assert.EndsWith(".docx", file.Name, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }

    private sealed class Trap
    {
        public bool IsSet { get; set; }
    }

    private sealed class Thrower(Trap trap) : IHandle<UnionRecognised>
    {
        public Task HandleAsync(UnionRecognised happened, CancellationToken cancel) =>
            trap.IsSet ? throw new InvalidOperationException("The last part fails.") : Task.CompletedTask;
    }
}
