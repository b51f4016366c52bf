using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>Computes progress from the facts: no database, no clock.</summary>
public sealed class CampaignSum(CampaignFacts facts)
{
    private readonly Period period = facts.Plan.Period;

    public CampaignProgress Compute()
    {
        var indicators = CampaignFigures.All.Select(Indicator).ToList();
        return new CampaignProgress
        {
            Plan = facts.Plan, YearPlan = facts.YearPlan, Unit = facts.Unit, AsOf = facts.AsOf,
            Indicators = indicators, Units = Units(), Days = Days(), Cases = facts.Cases, Forecast = ForecastOf(indicators),
            Employers = [.. facts.Employers.Where(e => e.InBase)],
            WorkingDaysLeft = facts.AsOf < period.To ? facts.Calendar.Between(facts.AsOf < period.From ? period.From.AddDays(-1) : facts.AsOf, period.To) : 0,
        };
    }

    private IndicatorRow Indicator(CampaignFigure figure)
    {
        var campaign = figure is CampaignFigure.Enterprises && facts.Plan.CountsAllEmployers ? InYear(figure, facts.Plan)
            : figure is CampaignFigure.Enterprises ? new Progress(facts.Employers.Count(e => e is { InBase: true, UnionSince: not null }), facts.Employers.Count(e => e.InBase), period, facts.AsOf)
            : Against(figure, facts.Plan, facts.Counts.Sum(c => c.N * figure.Share(c.Measure, c.Group)));
        return new IndicatorRow(figure, figure.Label(facts.Plan.Threshold), campaign, facts.YearPlan is { } year ? InYear(figure, year) : null);
    }

    private Progress InYear(CampaignFigure figure, PlanHead year) => figure is CampaignFigure.Enterprises
        ? new Progress(facts.Employers.Count(e => e is { CountsNow: true, UnionSince: not null }), facts.Employers.Count(e => e.CountsNow), year.Period, facts.AsOf)
        : Against(figure, year, facts.YearCounts.Sum(c => c.N * figure.Share(c.Measure, c.Group)));

    private Progress Against(CampaignFigure figure, PlanHead plan, int done)
    {
        // A nought in the table asks for nothing, and is shown as such.
        var target = facts.Totals.FirstOrDefault(t => t.PlanId == plan.Id && t.Column == figure.Column() && t.Value > 0);
        return new Progress(done, target?.Value, plan.Period, facts.AsOf, target?.Encouraged ?? false);
    }

    private List<UnitRow> Units()
    {
        var counts = facts.Counts.ToLookup(c => c.UnitId);
        var cases = facts.Cases.ToLookup(c => c.ChildId);
        var rows = facts.Children.Select(child => Row(child, counts[child.Unit.Id], cases[child.Unit.Id].Count()));
        var own = Row(new ChildUnit(facts.Unit, true), counts[facts.Unit.Id], cases[facts.Unit.Id].Count());
        // Below the districts there are no targets, and hundreds of unions to which nothing happened.
        var hides = facts.Unit.Kind >= UnitKind.DistrictFederation;
        return [.. rows.Where(r => !hides || !r.IsBlank), .. own.IsBlank ? (UnitRow[])[] : [own with { IsOwn = true }]];
    }

    private UnitRow Row(ChildUnit child, IEnumerable<UnitDayCount> counts, int cases)
    {
        var unit = child.Unit;
        var lines = counts.ToList();
        Progress Of(CampaignFigure figure)
        {
            var given = unit.Id == facts.Unit.Id ? null : facts.Given.FirstOrDefault(g => g.PlanId == facts.Plan.Id && g.UnitId == unit.Id && g.Column == figure.Column() && g.Value > 0);
            return new Progress(lines.Sum(c => c.N * figure.Share(c.Measure, c.Group)), given?.Value, period, facts.AsOf, given?.Encouraged ?? false);
        }
        return new UnitRow(unit.Id, unit.Name, child.Opens, false, Of(CampaignFigure.NetMembers), Of(CampaignFigure.Unions), Of(CampaignFigure.PartyRecommended), cases);
    }

    private List<CampaignDay> Days()
    {
        var byDay = facts.Counts.ToLookup(c => c.Day);
        return [.. Enumerable.Range(0, period.Days).Select(n => period.From.AddDays(n)).Select(day => new CampaignDay(
            day,
            day > facts.AsOf ? null : byDay[day].Sum(c => c.N * CampaignFigure.NetMembers.Share(c.Measure, c.Group)),
            byDay[day].Any(c => CampaignFigure.Unions.Share(c.Measure, c.Group) * c.N > 0),
            !facts.Calendar.IsWorking(day)))];
    }

    private Forecast ForecastOf(List<IndicatorRow> indicators)
    {
        int Done(CampaignFigure figure) => indicators.Single(i => i.Figure == figure).Campaign.Done;
        return Forecast.Of(Done(CampaignFigure.NetMembers), Done(CampaignFigure.Unions), facts.Cases, period.To);
    }
}
