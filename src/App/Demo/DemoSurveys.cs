using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Two survey rounds of the province: one of June that has ended, one of July that runs; and the people of no employer as their places estimated them. All but the names of units and employers is invented.</summary>
internal sealed class DemoSurveys(People people)
{
    private const string First = "Đợt khảo sát 1/2024", Second = "Đợt khảo sát 2/2024";

    /// <summary>Of a larger province no more are answered one by one.</summary>
    private const int MostAnswered = 200;

    private static readonly DateOnly FirstOpened = new(2024, 6, 12), FirstClosed = new(2024, 6, 28), SecondOpened = new(2024, 7, 15);

    private static readonly (string Unit, InformalTrade Trade, string Name, string Place, int People, string Source)[] Groups =
    [
        ("LC.THU", InformalTrade.Drivers, "Lái xe dịch vụ thị trấn Than Uyên", "Bến xe Than Uyên", 34, "Ban quản lý bến xe"),
        ("LC.PT", InformalTrade.Market, "Tiểu thương chợ cửa khẩu Ma Lù Thàng", "Chợ Ma Lù Thàng, Phong Thổ", 41, "Ban quản lý chợ"),
        ("LC.TP", InformalTrade.Market, "Bốc xếp chợ San Thàng", "Chợ San Thàng, TP Lai Châu", 18, "Ban quản lý chợ"),
        ("LC.SH", InformalTrade.TourGuides, "Hướng dẫn viên bản Sìn Hồ", "Thị trấn Sìn Hồ", 12, "UBND thị trấn"),
        ("LC.NN", InformalTrade.Fishers, "Nuôi và đánh bắt cá lòng hồ", "Hồ thủy điện Lai Châu, Nậm Nhùn", 26, "UBND xã"),
    ];

    private readonly Dictionary<long, string> _officers = [];

    public IEnumerable<DemoAct> Acts()
    {
        yield return new DemoAct(FirstOpened, "Nguyễn Thị Minh", s => OpenAsync(s, new(First, "Kế hoạch số 52/KH-LĐLĐ ngày 10/6/2024", FirstOpened, FirstClosed, 25)));
        yield return new DemoAct(new(2024, 6, 25), "Nguyễn Thị Minh", s => AnswerAsync(s, First, everyone: true));
        yield return new DemoAct(FirstClosed, "Nguyễn Thị Minh", CloseAsync);
        yield return new DemoAct(new(2024, 7, 3), "Nguyễn Thị Minh", EstimateAsync);
        yield return new DemoAct(SecondOpened, "Nguyễn Thị Minh", s => OpenAsync(s, new(Second, "Kế hoạch số 78/KH-LĐLĐ, mục II.2", SecondOpened, new(2024, 8, 5), 25)));
        yield return new DemoAct(new(2024, 7, 19), "Nguyễn Thị Minh", s => AnswerAsync(s, Second, everyone: false));
    }

    /// <summary>The district federations survey; the others have no employers.</summary>
    private static async Task OpenAsync(IServiceProvider services, RoundFacts facts)
    {
        var (lookup, db) = (new DemoLookup(services), services.GetRequiredService<AppDbContext>());
        var units = await db.Set<OrgUnit>().Where(u => u.Kind == UnitKind.DistrictFederation).Select(u => u.Id).ToListAsync();
        await services.GetRequiredService<SurveyRounds>().OpenAsync((await lookup.UnitAsync("LC")).Id, facts, new(units));
    }

    private async Task AnswerAsync(IServiceProvider services, string name, bool everyone)
    {
        var (db, answers) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<SurveyAnswers>());
        var round = await db.Set<SurveyRound>().SingleAsync(r => r.Name == name);
        var lines = await (from entry in db.Set<SurveyEntry>()
                           where entry.RoundId == round.Id
                           join enterprise in db.Set<Enterprise>() on entry.EnterpriseId equals enterprise.Id
                           orderby entry.Id
                           select new { entry.Id, entry.OrgUnitId, enterprise.Workers, HasUnion = enterprise.UnionSince != null }).Take(MostAnswered).ToListAsync();
        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
            if (everyone || at % 5 < 3) await answers.AnswerAsync(round.Id, line.Id, Facts(line.OrgUnitId, line.Workers, line.HasUnion, at, everyone), version: 0);
    }

    private SurveyFacts Facts(long unit, int known, bool hasUnion, int at, bool first)
    {
        if (!_officers.TryGetValue(unit, out var officer)) _officers[unit] = officer = people.FullName();
        var day = first ? new DateOnly(2024, 6, 14).AddDays(at % 10) : SecondOpened.AddDays(at % 5);
        if (at % 17 == 9) return new(SurveyOutcome.NotMet, day, officer, Note: "Công trường đã nghỉ, hẹn tuần sau");
        // Employers without a union stay as the plan's annex lists them: its figures are facts.
        var total = first || !hasUnion ? known : Math.Max(1, known + at % 7 - 3);
        var level = 2 + at % 4;
        return new(SurveyOutcome.Answered, day, officer, total, total * (3 + at % 4) / 10, total * 8 / 10, null, null, null, null,
            level >= 4 ? OwnerAttitude.Agrees : level == 3 ? OwnerAttitude.Undecided : OwnerAttitude.Reluctant,
            level >= 4 ? null : Obstacles.Write([level == 3 ? Obstacle.Unaware : Obstacle.Fees, Obstacle.Seasonal]), level);
    }

    private static async Task CloseAsync(IServiceProvider services)
    {
        var round = await services.GetRequiredService<AppDbContext>().Set<SurveyRound>().SingleAsync(r => r.Name == First);
        await services.GetRequiredService<SurveyRounds>().SetClosedAsync(round.Id, closed: true);
    }

    private static async Task EstimateAsync(IServiceProvider services)
    {
        var (groups, lookup) = (services.GetRequiredService<InformalGroups>(), new DemoLookup(services));
        foreach (var g in Groups)
            await groups.AddAsync(new((await lookup.UnitAsync(g.Unit)).Id, g.Trade, g.Name, g.Place, null, null), new(new(2024, 7, 1), g.People, g.Source));
    }
}
