using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;
using DoanKet.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Founding;

public class ProspectTests
{
    private static readonly DateOnly Today = new(2024, 7, 22);

    private static LegalClocks.StepDone Done(FoundingStep step, int day) => new(step, new DateOnly(2024, 7, day));

    [Theory, EachDatabase]
    public async Task By_law_a_case_is_recognised_within_the_limits_that_still_run(string database)
    {
        await using var app = new TestApp(database);
        await FoundingWorld.BuildAsync(app);
        await app.RunAsync(async s =>
        {
            var clocks = await s.GetRequiredService<FoundingLimits>().ClocksAsync();
            Assert.Equal(new DateOnly(2024, 8, 6), clocks.RecognisedBy([Done(FoundingStep.Congress, 9), Done(FoundingStep.Dossier, 16)], Today));
            Assert.Equal(new DateOnly(2024, 8, 27), clocks.RecognisedBy([Done(FoundingStep.Congress, 16)], Today));
            Assert.Null(clocks.RecognisedBy([Done(FoundingStep.Applications, 16)], Today));
            Assert.Null(clocks.RecognisedBy([Done(FoundingStep.Congress, 9), Done(FoundingStep.Dossier, 16), Done(FoundingStep.Returned, 18)], Today));
            Assert.Null(clocks.RecognisedBy([Done(FoundingStep.Congress, 9), Done(FoundingStep.Dossier, 16)], new DateOnly(2024, 8, 7)));
        });
    }

    [Fact]
    public void The_usual_pace_is_that_of_the_middle_case_and_of_too_few_there_is_none() => Prop.ForAll(Gen.Choose(0, 90).ArrayOf().ToArbitrary(), spans =>
    {
        var pace = UsualPace.Of([.. spans.Select(days => (IReadOnlyList<LegalClocks.StepDone>)[new(FoundingStep.Congress, Today), new(FoundingStep.Recognised, Today.AddDays(days))])]);
        if (pace.RecognisedOn(FoundingStep.Congress, Today) is not { } day) return spans.Length < UsualPace.FewestCases;
        var median = day.DayNumber - Today.DayNumber;
        return spans.Contains(median) && 2 * spans.Count(d => d <= median) >= spans.Length && 2 * spans.Count(d => d >= median) >= spans.Length
            && pace.RecognisedOn(FoundingStep.Survey, Today) is null;
    }).QuickCheckThrowOnFailure();

    [Theory, EachDatabase]
    public async Task What_a_union_counted_for_when_it_was_recognised_stays_whatever_becomes_of_it(string database)
    {
        await using var app = new TestApp(database);
        await (await FoundingWorld.BuildAsync(app)).CaseAsync(FoundingStep.Recognised);
        foreach (var group in Enum.GetValues<TargetGroup>())
        {
            await app.RunAsync(async s =>
            {
                var db = s.GetRequiredService<AppDbContext>();
                (await db.Set<OrgUnit>().SingleAsync(u => u.Kind == UnitKind.Grassroots)).Group = group;
                await db.SaveChangesAsync();
            });
            Assert.Empty(await app.RunAsync(s => s.GetRequiredService<Recount>().CheckAsync()));
        }
    }
}
