using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Enterprises;

/// <summary>The province with its annex and a round of July that takes in all of it.</summary>
internal sealed class SurveyWorld(TestApp app, LaiChau place)
{
    public static readonly DateOnly Day = new(2024, 7, 15);

    public TestApp App => app;

    public LaiChau Place => place;

    public long Round { get; private set; }

    public static async Task<SurveyWorld> BuildAsync(TestApp app)
    {
        var place = await LaiChau.BuildAsync(app);
        await place.EnterAnnexAsync(app);
        var world = new SurveyWorld(app, place);
        world.Round = await world.OpenAsync("Đợt 2/2024", new(2024, 7, 1), new(2024, 7, 31));
        return world;
    }

    public async Task<long> OpenAsync(string name, DateOnly from, DateOnly to, params long[] units) =>
        (await app.RunAsync(s => s.GetRequiredService<SurveyRounds>().OpenAsync(place.Province, new(name, "Kế hoạch số 45/KH-LĐLĐ", from, to, 25), new(units.Length > 0 ? units : [place.Province])))).Id;

    public Task<SurveyEntry> EntryAsync(string name, long? round = null) => app.RunAsync(async s =>
    {
        var (db, of) = (s.GetRequiredService<AppDbContext>(), round ?? Round);
        return await db.Set<SurveyEntry>().SingleAsync(e => e.RoundId == of && db.Set<Enterprise>().Any(x => x.Id == e.EnterpriseId && x.Name.Contains(name)));
    });

    public async Task<SurveyEntry?> AnswerAsync(string name, SurveyFacts facts, long? scope = null, long? round = null, int? version = null)
    {
        var entry = await EntryAsync(name, round);
        return await app.RunAsync(s => s.GetRequiredService<SurveyAnswers>().AnswerAsync(entry.RoundId, entry.Id, facts, version ?? entry.Version), scope is { } unit ? new OrgScope(unit) : null);
    }

    public static SurveyFacts Facts(int workers, DateOnly? day = null) => new(SurveyOutcome.Answered, day ?? Day, "Lý Văn Phong", workers);

    public Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask, long? scope = null) => app.RunAsync(ask, scope is { } unit ? new OrgScope(unit) : null);
}
