using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Reports;
using DoanKet.App.Reports.Campaigns;
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
            Assert.Equal(clocks.RecognisedBy([Done(FoundingStep.Congress, 9), new(FoundingStep.Dossier, new(2024, 8, 7))], new(2024, 8, 7)),
                clocks.RecognisedBy([Done(FoundingStep.Congress, 9), Done(FoundingStep.Dossier, 16)], new(2024, 8, 7)));
        });
    }

    [Theory, EachDatabase]
    public async Task A_case_further_on_or_with_more_days_left_never_stands_worse(string database)
    {
        await using var app = new TestApp(database);
        await FoundingWorld.BuildAsync(app);
        var clocks = await app.RunAsync(s => s.GetRequiredService<FoundingLimits>().ClocksAsync());
        var dice = from gone in Gen.Choose(0, 60) from left in Gen.Choose(0, 120) from spans in Gen.Choose(0, 40).ArrayOf(8) from known in Gen.Choose(0, 255) select (gone, left, spans, known);
        Prop.ForAll(dice.ToArbitrary(), d =>
        {
            var pace = PaceOf(d.spans, d.known);
            var prospects = FoundingSteps.Way.SkipLast(1).Select(step => At(step, Today.AddDays(-d.gone), clocks, pace)).ToList();
            var end = Today.AddDays(d.left);
            return prospects.Zip(prospects.Skip(1)).All(pair => pair.Second.By(end) <= pair.First.By(end))
                && prospects.TrueForAll(p => p.By(end.AddDays(7)) <= p.By(end));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The pace of cases that took the days from step to step; of some steps nothing is known.</summary>
    private static UsualPace PaceOf(int[] spans, int known)
    {
        var steps = Enumerable.Range(0, spans.Length).Where(i => (known >> i & 1) == 1).Select(i => new LegalClocks.StepDone(FoundingSteps.Way[i], Today.AddDays(-spans.Skip(i).Sum())));
        IReadOnlyList<LegalClocks.StepDone> one = [.. steps, new(FoundingStep.Recognised, Today)];
        return UsualPace.Of([.. Enumerable.Repeat(one, UsualPace.FewestCases)]);
    }

    /// <summary>A case that did all its steps on the day.</summary>
    private static OpenCase At(FoundingStep step, DateOnly day, LegalClocks clocks, UsualPace pace)
    {
        var steps = FoundingSteps.Way.Where(s => s.Rank() <= step.Rank()).Select(s => new LegalClocks.StepDone(s, day)).ToList();
        return new OpenCase(1, "A", CaseKind.SmallEnterprise, 1, "B", 1, step, day, Today.DayNumber - day.DayNumber, 10, "C", clocks.NextOf(steps, Today))
        {
            ByLaw = clocks.RecognisedBy(steps, Today), ByPace = pace.RecognisedOn(step, Today),
        };
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
