using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;
using DoanKet.App.Targets;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Directives;

/// <summary>A province with two districts and a union, a plan of July that asks 100 members of it (60 and 40 of the districts), and tasks to be written as they are wanted.</summary>
internal sealed class FollowWorld(TestApp app)
{
    public static readonly DateOnly Day = new(2024, 7, 22);

    public long Country { get; private set; }
    public long Province { get; private set; }
    public long TamDuong { get; private set; }
    public long MuongTe { get; private set; }
    public long Union { get; private set; }
    public long Plan { get; private set; }

    public static async Task<FollowWorld> BuildAsync(TestApp app)
    {
        var world = new FollowWorld(app);
        world.Country = (await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null)).Id;
        world.Province = (await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", world.Country)).Id;
        world.TamDuong = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.TD", "LĐLĐ huyện Tam Đường", world.Province)).Id;
        world.MuongTe = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.MT", "LĐLĐ huyện Mường Tè", world.Province)).Id;
        world.Union = (await app.AddUnitAsync(UnitKind.Grassroots, "LC.TD.01", "CĐCS Trường Bình Lư", world.TamDuong)).Id;
        await app.RunAsync(world.PlanAsync);
        return world;
    }

    /// <summary>Writes down a task as it stands.</summary>
    public async Task<long> TaskAsync(long unit, DateOnly given, DateOnly? due, Action<Assignment>? then = null, long? entry = null, long? giver = null, long? body = null) => await app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var from = giver ?? Province;
        var fan = new FanOut { OrgUnitId = from, EntryId = entry, Text = "Việc", Due = due, On = given, Units = 1 };
        db.Add(fan);
        await db.SaveChangesAsync();
        var task = new Assignment { OrgUnitId = unit, GiverUnitId = from, FanOutId = fan.Id, EntryId = entry, Role = AssignmentRole.Lead, Text = "Việc", GivenOn = given, Due = due, BodyId = body };
        then?.Invoke(task);
        db.Add(task);
        await db.SaveChangesAsync();
        return task.Id;
    });

    public Task<long> EntryAsync(string number, string? signer, Secrecy secrecy = Secrecy.Open) => app.RunAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var entry = new DocumentEntry { OrgUnitId = Province, Way = DocumentWay.Incoming, Number = number, Type = "Công văn", Subject = "Về việc", Issuer = "Tỉnh ủy", SignerName = signer, SignerTitle = "Phó Bí thư", Secrecy = secrecy, Date = new DateOnly(2024, 6, 1) };
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    });

    /// <summary>Members who come, or are taken back, in a unit on a day.</summary>
    public Task CountAsync(long unit, DateOnly day, int members) => app.RunAsync(s => s.GetRequiredService<CounterBook>().PostAsync(unit, day, Measure.MembersAdmitted, TargetGroup.LargeEnterprise, members));

    public Task<Assignment> FindAsync(long id) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Assignment>().AsNoTracking().SingleAsync(a => a.Id == id));

    private async Task PlanAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var plan = new TargetPlan { OrgUnitId = Province, Name = "Tháng cao điểm", From = new DateOnly(2024, 7, 1), To = new DateOnly(2024, 7, 31), Threshold = 25 };
        db.Add(plan);
        await db.SaveChangesAsync();
        var table = new Allotment { OrgUnitId = Province, PlanId = plan.Id, Number = 1 };
        var entry = db.Add(table);
        entry.Property(a => a.State).CurrentValue = AllotmentState.InForce;
        entry.Property(a => a.InForceFrom).CurrentValue = new DateOnly(2024, 6, 11);
        await db.SaveChangesAsync();
        db.AddRange(new AllotmentCell { OrgUnitId = Province, AllotmentId = table.Id, UnitId = TamDuong, Column = TargetColumns.Members, Value = 60 },
            new AllotmentCell { OrgUnitId = Province, AllotmentId = table.Id, UnitId = MuongTe, Column = TargetColumns.Members, Value = 40 },
            new PlanTotal { OrgUnitId = Province, PlanId = plan.Id, Column = TargetColumns.Members, Value = 100 });
        await db.SaveChangesAsync();
        Plan = plan.Id;
    }
}
