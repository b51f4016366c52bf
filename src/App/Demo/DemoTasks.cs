using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>The tasks of plan 78/KH-LĐLĐ on their way: given to the eleven units, taken on, reported, accepted, returned, handed down; two late, one measured by the figures.</summary>
internal static class DemoTasks
{
    private const string Organiser = "Nguyễn Thị Minh", Officer = "Lò Văn Phương", Department = "Sở Lao động - Thương binh và Xã hội tỉnh Lai Châu";
    private const string PlanTask = "Lập kế hoạch theo chỉ tiêu", SurveyTask = "Khảo sát", FoundTask = "Công nhận đoàn viên", UpdateTask = "Cập nhật đoàn viên", ReportTask = "Báo cáo quý";
    private static readonly string[] Planned = ["LC.TP", "LC.TD", "LC.TAU", "LC.THU", "LC.PT", "LC.NN", "LC.GD", "LC.VC"], Surveyed = ["LC.TP", "LC.TD", "LC.PT", "LC.GD", "LC.VC", "LC.YT"];

    public static IEnumerable<DemoAct> Acts()
    {
        yield return new(new DateOnly(2024, 6, 17), Organiser, s => GiveAsync(s, PlanTask, new(2024, 6, 28)));
        yield return new(new DateOnly(2024, 6, 17), Organiser, s => GiveAsync(s, SurveyTask, new(2024, 7, 15), Department));
        foreach (var (unit, at) in Planned.Select((u, at) => (u, at))) yield return new(new DateOnly(2024, 6, 18 + at), "Cán bộ đơn vị", s => HandInAsync(s, unit, PlanTask, "Đã lập kế hoạch theo chỉ tiêu được giao, gửi kèm theo đường văn thư."));
        yield return new(new DateOnly(2024, 6, 27), Organiser, s => AnswerAsync(s, PlanTask, Planned[..6], returned: "LC.PT"));
        foreach (var (unit, at) in Surveyed.Select((u, at) => (u, at))) yield return new(new DateOnly(2024, 7, 3 + at), "Cán bộ đơn vị", s => ReportAsync(s, unit, SurveyTask, 30 + 10 * at));
        yield return new(new DateOnly(2024, 7, 1), Organiser, s => GiveAsync(s, FoundTask, new(2024, 7, 31)));
        yield return new(new DateOnly(2024, 7, 1), Organiser, TieAsync);
        yield return new(new DateOnly(2024, 7, 1), Organiser, s => GiveAsync(s, UpdateTask, new(2024, 8, 15)));
        yield return new(new DateOnly(2024, 7, 2), Officer, HandDownAsync);
        yield return new(new DateOnly(2024, 7, 12), "Cán bộ đơn vị", s => HandInAsync(s, "LC.GD", SurveyTask, "Đã khảo sát 14 trường ngoài công lập."));
        yield return new(new DateOnly(2024, 7, 18), Organiser, s => GiveAsync(s, ReportTask, new(2024, 8, 5)));
    }

    /// <summary>After the counters are there: tasks that the figures measure show how far they are.</summary>
    public static Task MeasureAsync(IServiceProvider services) => services.GetRequiredService<MeasureBook>().AllAsync();

    private static async Task GiveAsync(IServiceProvider services, string words, DateOnly due, string? body = null)
    {
        var (province, db) = (await new DemoLookup(services).UnitAsync("LC"), services.GetRequiredService<AppDbContext>());
        var task = await TaskAsync(db, words);
        services.GetRequiredService<CurrentWork>().Scope = new OrgScope(province.Id);
        long[] bodies = body is null ? [] : [await db.Set<OutsideBody>().Where(b => b.Name == body).Select(b => b.Id).SingleAsync()];
        await services.GetRequiredService<AssignmentGiving>().GiveAsync(new NewTask(province.Id, task.Text, due) { EntryId = task.EntryId, TaskId = task.Id }, new GivenTo(Spread.Direct) { Bodies = bodies });
    }

    private static async Task HandInAsync(IServiceProvider services, string unit, string words, string result) =>
        await services.GetRequiredService<AssignmentDesk>().SubmitAsync(await StandAsync(services, unit, words), result, Evidence.None);

    private static async Task ReportAsync(IServiceProvider services, string unit, string words, int percent) =>
        await services.GetRequiredService<AssignmentDesk>().ReportAsync(await StandAsync(services, unit, words), percent, null, Evidence.None);

    private static async Task AnswerAsync(IServiceProvider services, string words, string[] units, string returned)
    {
        var answers = services.GetRequiredService<AssignmentAnswers>();
        foreach (var unit in units)
        {
            var id = await StandAsync(services, unit, words, at: "LC");
            if (unit == returned) await answers.ReturnAsync(id, "Kế hoạch chưa có danh sách doanh nghiệp từ 25 lao động; bổ sung rồi gửi lại.");
            else await answers.AcceptAsync(id, null);
        }
    }

    private static async Task HandDownAsync(IServiceProvider services)
    {
        var (parent, db) = (await StandAsync(services, "LC.TD", UpdateTask), services.GetRequiredService<AppDbContext>());
        var (office, union) = (await new DemoLookup(services).UnitAsync("LC.TD"), await new DemoLookup(services).UnitAsync("LC.TD.01"));
        var text = await db.Set<Assignment>().Where(a => a.Id == parent).Select(a => a.Text).SingleAsync();
        await services.GetRequiredService<AssignmentGiving>().GiveAsync(new NewTask(office.Id, text, new DateOnly(2024, 7, 26)) { ParentId = parent }, new GivenTo(Spread.Chosen) { Units = [union.Id] });
    }

    private static async Task TieAsync(IServiceProvider services)
    {
        var id = await StandAsync(services, "LC.TD", FoundTask, at: "LC");
        var db = services.GetRequiredService<AppDbContext>();
        var july = await db.Set<TargetPlan>().SingleAsync(p => p.YearPlanId != null);
        await services.GetRequiredService<TargetTies>().TieAsync(await db.Set<Assignment>().SingleAsync(a => a.Id == id), july.Id, TargetColumns.Unions, null, wholeFanOut: true);
    }

    /// <summary>The unit's assignment of that task, with the work standing at the unit, or at another.</summary>
    private static async Task<long> StandAsync(IServiceProvider services, string unit, string words, string? at = null)
    {
        var (facts, db) = (new DemoLookup(services), services.GetRequiredService<AppDbContext>());
        var work = services.GetRequiredService<CurrentWork>();
        work.Scope = OrgScope.Everything;
        var (receiver, stand) = (await facts.UnitAsync(unit), await facts.UnitAsync(at ?? unit));
        var task = await TaskAsync(db, words);
        var id = await db.Set<Assignment>().Where(a => a.OrgUnitId == receiver.Id && a.TaskId == task.Id && a.BodyId == null).Select(a => a.Id).SingleAsync();
        work.Scope = new OrgScope(stand.Id);
        return id;
    }

    private static Task<DirectiveTask> TaskAsync(AppDbContext db, string words) => db.Set<DirectiveTask>().SingleAsync(t => t.Text.StartsWith(words));
}
