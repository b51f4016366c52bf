using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;
using DoanKet.Kernel;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

/// <summary>A case of the workers of several small employers.</summary>
public sealed class SeveralEmployersTests
{
    [Theory, EachDatabase]
    public async Task Workers_of_several_small_employers_found_one_union_that_all_of_them_have(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var (first, second) = (await world.AddEnterpriseAsync("Hợp tác xã chè Bản Bo", 9), await world.AddEnterpriseAsync("Cơ sở chè Sơn Bình", 12));
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, enterpriseId: first);
        await app.RunAsync(async s =>
        {
            var employers = s.GetRequiredService<Employers>();
            Assert.Equal("Name", (await Assert.ThrowsAsync<RuleBroken>(() => employers.JoinAsync(id, second, " "))).Field);
            await employers.JoinAsync(id, second, "các cơ sở chè Tam Đường");
            Assert.Contains("TL-2024-001", (await Assert.ThrowsAsync<RuleBroken>(() => s.GetRequiredService<FoundingBook>().OpenAsync(second, new(new(2024, 7, 1), null, null, 9)))).Message);
        });
        await app.RunAsync(async s =>
        {
            foreach (var step in new[] { FoundingStep.Applications, FoundingStep.Congress, FoundingStep.FirstMeeting }) await FoundingWorld.DoAsync(s, id, step);
            var missing = await Assert.ThrowsAsync<RuleBroken>(() => FoundingWorld.DoAsync(s, id, FoundingStep.Dossier));
            Assert.Contains("danh sách doanh nghiệp tham gia", missing.Message);
            await s.GetRequiredService<CasePapers>().KeepAsync(id, PaperKind.EmployerList, "1 trang", null, null);
            await FoundingWorld.DoAsync(s, id, FoundingStep.Dossier);
            await FoundingWorld.DoAsync(s, id, FoundingStep.Appraisal);
            await s.GetRequiredService<Recognition>().RecogniseAsync(id, FoundingWorld.Decision(new(2024, 7, 22)) with { UnionName = "Công đoàn cơ sở các cơ sở chè Tam Đường" });
            var union = await s.GetRequiredService<AppDbContext>().Set<OrgUnit>().SingleAsync(u => u.Kind == UnitKind.Grassroots);
            Assert.Equal(TargetGroup.SmallEnterprise, union.Group);
            Assert.All(await s.GetRequiredService<AppDbContext>().Set<Enterprise>().Where(e => e.Id == first || e.Id == second).ToListAsync(), e => Assert.Equal(union.Id, e.UnionId));
        });
    }

    [Theory, EachDatabase]
    public async Task Each_applicant_of_several_employers_says_where_he_works(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var (first, second) = (await world.AddEnterpriseAsync("Hợp tác xã chè Bản Bo", 9), await world.AddEnterpriseAsync("Cơ sở chè Sơn Bình", 12));
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, enterpriseId: first);
        await app.RunAsync(async s =>
        {
            await s.GetRequiredService<Employers>().JoinAsync(id, second, "các cơ sở chè Tam Đường");
            var list = s.GetRequiredService<ApplicantList>();
            var broken = await Assert.ThrowsAsync<RuleBroken>(() => list.AddAsync(id, new("Lò Văn Un", "1990", Workplace: "Xưởng chè Phúc Khoa")));
            Assert.Equal(("Workplace", true), (broken.Field, broken.Message.Contains("“Xưởng chè Phúc Khoa” không phải doanh nghiệp của hồ sơ", StringComparison.Ordinal)));
            Assert.Contains("hợp với 2 doanh nghiệp", (await Assert.ThrowsAsync<RuleBroken>(() => list.AddAsync(id, new("Lò Văn Un", "1990", Workplace: "chè")))).Message, StringComparison.Ordinal);
            var lines = (await list.TryAsync(id, ApplicantReader.ReadText("Họ và tên\tNăm sinh\tNơi làm việc\nLò Văn Un\t1990\tson binh\nVàng A Páo\t1991\tNhà máy khác\nTẩn Thị Mẩy\t1992\t\n"), new(2024, 7, 1)))!;
            Assert.Equal([0, 1, 0], lines.Select(l => l.Problems.Count));
            Assert.Equal(["Thiếu nơi làm việc"], lines[2].Findings.Select(f => f.Label).Except(["Thiếu số định danh"]));
            await list.AddAsync(id, new("Lò Văn Un", "01/02/1990", "nam", JobTitle: "Sao chè", Workplace: "co so che son binh"));
            var file = (await s.GetRequiredService<CaseFiles>().FindAsync(id))!;
            Assert.Equal("Sao chè, Cơ sở chè Sơn Bình", Assert.Single(file.Applicants, a => a.Applicant.FullName == "Lò Văn Un").Applicant.JobAndPlace);
            await s.GetRequiredService<Employers>().LeaveAsync(id, second);
            Assert.Equal("Sao chè", (await s.GetRequiredService<AppDbContext>().Set<Applicant>().SingleAsync(a => a.FullName == "Lò Văn Un")).JobAndPlace);
        });
    }

    [Theory, EachDatabase]
    public async Task Who_applies_by_the_code_of_several_employers_is_asked_at_which_he_works(string database)
    {
        await using var app = new TestApp(database);
        var world = await FoundingWorld.BuildAsync(app);
        var (first, second) = (await world.AddEnterpriseAsync("Hợp tác xã chè Bản Bo", 9), await world.AddEnterpriseAsync("Cơ sở chè Sơn Bình", 12));
        var id = await world.CaseAsync(FoundingStep.FoundingCommittee, enterpriseId: first);
        var code = await app.RunAsync(async s =>
        {
            var founding = (await s.GetRequiredService<Employers>().JoinAsync(id, second, "các cơ sở chè Tam Đường"))!;
            return (await s.GetRequiredService<InvitationBook>().OpenAsync(founding, null)).Code;
        });
        await app.RunAsync(async s =>
        {
            var (door, reception) = ((await s.GetRequiredService<InvitationBook>().FindOpenAsync(code))!, s.GetRequiredService<Reception>());
            Assert.Equal(["Hợp tác xã chè Bản Bo", "Cơ sở chè Sơn Bình"], door.Workplaces);
            var silent = await Assert.ThrowsAsync<RuleBroken>(() => reception.ReceiveAsync(door, Guid.NewGuid(), [Worker(null)], 1));
            Assert.Equal(("People[0].Workplace", "Chọn nơi bạn làm việc"), (silent.Field, silent.Message));
            await reception.ReceiveAsync(door, Guid.NewGuid(), [Worker("Cơ sở chè Sơn Bình")], 1);
            return 0;
        }, OrgScope.Nothing);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            await s.GetRequiredService<ApplicationDecisions>().TakeIntoCaseAsync([await db.Set<JoinApplication>().Select(a => a.Id).SingleAsync()]);
            Assert.Equal("Sao chè, Cơ sở chè Sơn Bình", (await db.Set<Applicant>().SingleAsync(a => a.CitizenId == "012194000417")).JobAndPlace);
        });

        static ApplicationFacts Worker(string? workplace) => new()
        {
            FullName = "Lò Thị Hương", BirthDay = "14", BirthMonth = "3", BirthYear = "1994", Sex = Sex.Female, CitizenId = "012194000417", Phone = "0912345627",
            JobTitle = "Sao chè", Workplace = workplace, Joins = true, Agrees = true,
        };
    }
}
