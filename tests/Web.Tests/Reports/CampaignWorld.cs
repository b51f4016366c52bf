using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Reports;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Reports;

/// <summary>
/// A province of two districts in the July campaign, small enough to count on the fingers: 100 members asked, 60 of Tam Đường, 40 of Mường Tè.
/// By 22 July Tam Đường has 5 + 2 − 1 (three of them informal) and one union; Mường Tè has nobody, a union's case under way, and one member recommended.
/// </summary>
internal sealed class CampaignWorld(TestApp app)
{
    public OrgUnit Country { get; private set; } = null!;
    public OrgUnit Province { get; private set; } = null!;
    public OrgUnit TamDuong { get; private set; } = null!;
    public OrgUnit MuongTe { get; private set; } = null!;
    public OrgUnit Grassroots { get; private set; } = null!;
    public long Campaign { get; private set; }
    public long Year { get; private set; }

    public static async Task<CampaignWorld> BuildAsync(TestApp app)
    {
        var world = new CampaignWorld(app);
        world.Country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", null);
        world.Province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", world.Country.Id);
        world.TamDuong = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", world.Province.Id);
        world.MuongTe = await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", world.Province.Id);
        world.Grassroots = await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Trường Bình Lư", world.TamDuong.Id);
        var other = await app.AddUnitAsync(UnitKind.Grassroots, "LC.MT.01", "CĐCS Bệnh viện Mường Tè", world.MuongTe.Id);
        await world.PlanAsync();
        await world.MoveAsync(world.Grassroots.Id, new DateOnly(2024, 3, 5), MovementKind.Admitted, TargetGroup.PublicService, 4);
        await world.MoveAsync(world.Grassroots.Id, new DateOnly(2024, 7, 3), MovementKind.Admitted, TargetGroup.Informal, 3);
        await world.MoveAsync(world.Grassroots.Id, new DateOnly(2024, 7, 10), MovementKind.Admitted, TargetGroup.LargeEnterprise, 2);
        await world.MoveAsync(world.Grassroots.Id, new DateOnly(2024, 7, 16), MovementKind.TransferredIn, TargetGroup.LargeEnterprise, 2);
        await world.MoveAsync(other.Id, new DateOnly(2024, 7, 16), MovementKind.TransferredOut, TargetGroup.LargeEnterprise, 2);
        await world.MoveAsync(other.Id, new DateOnly(2024, 7, 17), MovementKind.Admitted, TargetGroup.PublicService, 2);
        await world.MoveAsync(world.Grassroots.Id, new DateOnly(2024, 7, 19), MovementKind.Left, TargetGroup.PublicService, 1);
        await world.FoundAsync(world.TamDuong.Id, "Công ty Xi măng", new DateOnly(2024, 7, 12));
        await world.FoundAsync(world.MuongTe.Id, "Công ty Thủy điện", null);
        await world.RecommendAsync(other.Id, new DateOnly(2024, 7, 8));
        await app.AddAccountAsync("tinh", (world.Province.Id, Roles.Organiser));
        await app.AddAccountAsync("lanhdao", (world.Province.Id, Roles.Leader));
        await app.AddAccountAsync("tamduong", (world.TamDuong.Id, Roles.UnitOfficer));
        await app.AddAccountAsync("tld", (world.Country.Id, Roles.National));
        return world;
    }

    public async Task<HttpClient> SignedInAsync(string account)
    {
        var http = app.CreateClient();
        await http.SignInAsync(account);
        return http;
    }

    private Task PlanAsync() => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var year = new TargetPlan { OrgUnitId = Province.Id, Name = "Năm 2024", From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 12, 31), Threshold = 25 };
        db.Add(year);
        await db.SaveChangesAsync();
        var july = new TargetPlan { OrgUnitId = Province.Id, Name = "Tháng cao điểm 7/2024", From = new DateOnly(2024, 7, 1), To = new DateOnly(2024, 7, 31), Threshold = 25, YearPlanId = year.Id };
        db.Add(july);
        await db.SaveChangesAsync();
        (Campaign, Year) = (july.Id, year.Id);
        PlanTotal Asked(long plan, string column, int value) => new() { OrgUnitId = Province.Id, PlanId = plan, Column = column, Value = value };
        db.AddRange(Asked(july.Id, TargetColumns.Members, 100), Asked(july.Id, TargetColumns.MembersInformal, 10), Asked(july.Id, TargetColumns.Unions, 4), Asked(july.Id, TargetColumns.PartyRecommended, 5), Asked(year.Id, TargetColumns.Members, 400));
        var table = new Allotment { OrgUnitId = Province.Id, PlanId = july.Id, Number = 1 };
        var entry = db.Add(table);
        entry.Property(a => a.State).CurrentValue = AllotmentState.InForce;
        entry.Property(a => a.InForceFrom).CurrentValue = new DateOnly(2024, 6, 11);
        await db.SaveChangesAsync();
        AllotmentCell Given(OrgUnit unit, string column, int value, bool encouraged = false) =>
            new() { OrgUnitId = Province.Id, AllotmentId = table.Id, UnitId = unit.Id, Column = column, Value = value, Encouraged = encouraged };
        db.AddRange(Given(TamDuong, TargetColumns.Members, 60), Given(MuongTe, TargetColumns.Members, 40), Given(TamDuong, TargetColumns.Unions, 2), Given(MuongTe, TargetColumns.Unions, 2, true),
            Given(MuongTe, TargetColumns.PartyRecommended, 5));
        await db.SaveChangesAsync();
    });

    public Task MoveAsync(long unit, DateOnly day, MovementKind kind, TargetGroup group, int count) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        for (var i = 0; i < count; i++) db.Add(new Movement { PersonId = await PersonAsync(db, unit), OrgUnitId = unit, Day = day, Kind = kind, Group = group });
        await db.SaveChangesAsync();
        await s.GetRequiredService<Events>().PublishAsync(new MembersMoved(unit, day, kind, group, count));
    });

    private static async Task<long> PersonAsync(AppDbContext db, long unit)
    {
        var person = new Person { OrgUnitId = unit };
        person.Rename("Lò Văn An");
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>An employer of thirty workers, and its case: recognised on the day, or still under way.</summary>
    private async Task FoundAsync(long unit, string name, DateOnly? recognised)
    {
        var enterprise = await app.RunAsync(async s => (await s.GetRequiredService<EnterpriseRegister>().AddAsync(
            new EnterpriseFacts(unit, name, Ownership.JointStock), new HeadcountFacts(new DateOnly(2024, 6, 1), 30, null, null, "Khảo sát"), false)).Id);
        var union = recognised is { } day ? await app.AddUnitAsync(UnitKind.Grassroots, $"U{enterprise}", $"CĐCS {name}", unit, day) : null;
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            if (union is not null) (await db.Set<OrgUnit>().SingleAsync(u => u.Id == union.Id)).Group = TargetGroup.LargeEnterprise;
            var founding = new FoundingCase
            {
                OrgUnitId = unit, RegisterUnitId = Province.Id, Number = $"TL-2024-{enterprise:000}", UnionKind = UnitKind.Grassroots, EnterpriseId = enterprise, Name = name,
                OpenedOn = new DateOnly(2024, 7, 1), ExpectedMembers = 28,
            };
            var entry = db.Add(founding);
            entry.Property(c => c.Step).CurrentValue = union is null ? FoundingStep.Applications : FoundingStep.Recognised;
            entry.Property(c => c.StepOn).CurrentValue = recognised ?? new DateOnly(2024, 7, 5);
            entry.Property(c => c.UnionId).CurrentValue = union?.Id;
            entry.Property(c => c.Group).CurrentValue = union is null ? null : TargetGroup.LargeEnterprise;
            await db.SaveChangesAsync();
            db.Add(new CaseStep { OrgUnitId = unit, CaseId = founding.Id, Step = founding.Step, Day = founding.StepOn });
            await db.SaveChangesAsync();
            if (union is null) return;
            await s.GetRequiredService<EnterpriseRegister>().LinkUnionAsync(enterprise, union.Id, recognised!.Value);
            await s.GetRequiredService<Events>().PublishAsync(new UnionRecognised(union.Id, founding.Id, UnitKind.Grassroots, TargetGroup.LargeEnterprise, recognised.Value));
        });
    }

    private Task RecommendAsync(long unit, DateOnly day) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        db.Add(new Recommendation { OrgUnitId = unit, PersonId = await PersonAsync(db, unit), Day = day, Group = TargetGroup.PublicService, Resolution = "05-NQ/CĐ" });
        await db.SaveChangesAsync();
        await s.GetRequiredService<CounterBook>().PostAsync(unit, day, Measure.PartyRecommended, TargetGroup.PublicService, 1);
    });
}
