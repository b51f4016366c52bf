using DoanKet.App.Targets;
using DoanKet.App.Targets.Proposals;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Targets.Proposals;

public class ProposalMakerTests
{
    private static readonly ProposalTerms Terms = new(ProposalRule.AllFromThreshold, 25, 1, 4, 5, 5, 10);

    private static UnitFacts Unit(params EmployerFact[] employers) => new(1, "LĐLĐ huyện Mường Tè", employers, [], [], [], default, 1);

    private static EmployerFact Employer(long id, int workers, int? readiness = null, bool hasCase = false) => new(id, $"Công ty {id}", workers, readiness, hasCase);

    private static readonly Arbitrary<(UnitFacts[] Units, ProposalTerms Terms)> Any = Arb.From(
        from rule in Gen.Elements(ProposalRule.AllFromThreshold, ProposalRule.PastShare)
        from months in Gen.Choose(1, 24)
        from cases in Gen.Elements<int?>(null, 1, 2, 4)
        from units in Units.NonEmptyListOf()
        select (units.Take(8).Select((u, at) => u with { UnitId = at + 1 }).ToArray(), new ProposalTerms(rule, 25, months, cases, 5, 5, 10)));

    private static Gen<UnitFacts> Units =>
        from employers in (from workers in Gen.Choose(0, 90)
                           from readiness in Gen.Elements<int?>(null, 1, 3, 4, 5)
                           from hasCase in Gen.Elements(false, false, true)
                           select Employer(workers, workers, readiness, hasCase)).ListOf()
        from unions in (from gap in Gen.Elements<int?>(null, 1, 7, 60)
                        from admitted in Gen.Choose(0, 30)
                        from column in Gen.Elements(TargetColumns.MembersLarge, TargetColumns.MembersPublicAndSmall, TargetColumns.MembersInformal)
                        select new UnionFact("C", "CĐCS", gap, admitted, column)).ListOf()
        from cases in Gen.Choose(0, 3)
        from groups in Gen.Choose(0, 60).ListOf()
        from all in Gen.Choose(0, 12)
        from founded in Gen.Choose(0, all)
        from officers in Gen.Choose(1, 3)
        select new UnitFacts(0, "Đơn vị", [.. employers], [.. unions], [.. Enumerable.Range(1, cases).Select(id => new OccupationalCase(id, $"Nghiệp đoàn {id}", 25))],
            [.. groups.Select(people => new InformalGroup($"Nhóm {people}", people))], new(founded, all), officers);

    [Fact]
    public void An_employer_from_the_threshold_on_counts_with_its_whole_workforce()
    {
        var unit = Assert.Single(ProposalMaker.Make([Unit(Employer(1, 60), Employer(2, 37), Employer(3, 32, 5), Employer(4, 24), Employer(5, 4))], Terms).Units);
        Assert.Equal((new Estimate(32, 129, 129), new Estimate(1, 3, 3)), (unit[TargetColumns.MembersLarge], unit[TargetColumns.UnionsLarge]));
        Assert.Equal((new Estimate(0, 0, 24), new Estimate(0, 0, 1)), (unit[TargetColumns.MembersPublicAndSmall], unit[TargetColumns.UnionsSmall]));
        Assert.Equal(new Estimate(32, 129, 153), unit[TargetColumns.Members]);
        // four workers cannot found a union
        Assert.DoesNotContain(unit.Rows, r => r.Name == "Công ty 5");
    }

    [Fact]
    public void By_the_past_share_the_readiest_and_largest_are_named_and_no_more()
    {
        var facts = Unit(Employer(1, 60), Employer(2, 37, 3), Employer(3, 32), Employer(4, 30, hasCase: true)) with { Past = new(3, 9) };
        var unit = ProposalMaker.Make([facts], Terms with { Rule = ProposalRule.PastShare }).Units[0];
        Assert.Equal(new Estimate(30, 67, 159), unit[TargetColumns.MembersLarge]);
        Assert.Equal(["Công ty 4", "Công ty 2"], unit.Rows.Where(r => r.Unions.Likely > 0).Select(r => r.Name));
        Assert.Equal([ProposalWhy.OpenCase, ProposalWhy.PastShare, ProposalWhy.AtMost, ProposalWhy.AtMost], unit.Rows.Select(r => r.Why));
    }

    [Fact]
    public void A_unit_with_few_past_cases_takes_the_share_of_all()
    {
        var (few, many) = (Unit(Employer(1, 60), Employer(2, 50)) with { Past = new(1, 1) }, Unit() with { UnitId = 2, Past = new(2, 7) });
        var units = ProposalMaker.Make([few, many], Terms with { Rule = ProposalRule.PastShare }).Units;
        Assert.Equal((new PastShare(3, 8), true), (units[0].Past, units[0].IsPastOfAll));
        Assert.Equal((new PastShare(2, 7), false), (units[1].Past, units[1].IsPastOfAll));
        Assert.Null(ProposalMaker.Make([few], Terms).Units[0].Past);
    }

    [Fact]
    public void What_the_officers_cannot_reach_is_named_and_not_counted()
    {
        var unit = ProposalMaker.Make([Unit([.. Enumerable.Range(1, 6).Select(id => Employer(id, 20 + 10 * id))])], Terms).Units[0];
        Assert.Equal((4, 2), (unit[TargetColumns.UnionsLarge].High, unit.BeyondOfficers));
        Assert.Equal(80 + 70 + 60 + 50, unit[TargetColumns.MembersLarge].Likely);
    }

    [Fact]
    public void Who_may_still_join_follows_the_last_twelve_months()
    {
        var facts = Unit() with { Unions = [new("A", "CĐCS A", 8, 12, TargetColumns.MembersPublicAndSmall), new("B", "CĐCS B", null, 24, TargetColumns.MembersPublicAndSmall), new("C", "CĐCS C", 5, 0, TargetColumns.MembersLarge)] };
        var unit = ProposalMaker.Make([facts], Terms).Units[0];
        Assert.Equal((new Estimate(0, 3, 10), new Estimate(0, 0, 5)), (unit[TargetColumns.MembersPublicAndSmall], unit[TargetColumns.MembersLarge]));
    }

    [Fact]
    public void Low_is_not_above_likely_nor_likely_above_high_nor_high_above_the_people_there_are() => Prop.ForAll(Any, facts =>
    {
        foreach (var unit in ProposalMaker.Make(facts.Units, facts.Terms).Units)
        {
            Assert.All(Proposal.Columns, c => Assert.True(unit[c] is var e && 0 <= e.Low && e.Low <= e.Likely && e.Likely <= e.High));
            Assert.All(unit.Rows, r => Assert.True(r.Members.High <= r.People && r.Unions.High <= 1 && r.Members.Low <= r.Members.Likely && r.Members.Likely <= r.Members.High));
            if (unit.Cases is { } cases) Assert.True(unit[TargetColumns.Unions].High <= cases);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_rows_make_the_figure_the_parts_the_total_and_the_units_the_sum() => Prop.ForAll(Any, facts =>
    {
        var proposal = ProposalMaker.Make(facts.Units, facts.Terms);
        foreach (var column in Proposal.Columns)
        {
            Assert.Equal(proposal[column].Likely, proposal.Units.Sum(u => u.Rows.Where(r => r.IsIn(column)).Sum(r => r.In(column).Likely)));
            if (TargetColumns.PartsOf(column).ToList() is { Count: > 0 } parts)
                Assert.Equal(proposal[column], parts.Aggregate(default(Estimate), (sum, p) => sum + proposal[p.Code]));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_plan_shared_out_by_the_proposal_adds_up() => Prop.ForAll(Any, Tables.Valid, (facts, table) =>
    {
        var shared = ProposalFigures.SharedOut(ProposalMaker.Make(facts.Units, facts.Terms), table);
        Assert.Empty(AllotmentCheck.Find(shared));
        Assert.Equal(table.SumOf(TargetColumns.PartyRecommended), shared.SumOf(TargetColumns.PartyRecommended));
        Assert.All(shared.Units.SelectMany(u => u.Figures.Values), f => Assert.True(f.Value >= 0));
    }).QuickCheckThrowOnFailure();
}
