namespace DoanKet.App.Targets.Proposals;

/// <summary>
/// Computes a proposal from facts alone. Whoever has a case under way or is ready counts surely or likely; an employer from the threshold on counts by
/// the rule; everybody else only at the most. What the officers of a unit cannot bring through within the plan is not counted.
/// </summary>
public static class ProposalMaker
{
    private const int ReadyFrom = 4, Ready = 5;

    public static Proposal Make(IReadOnlyList<UnitFacts> units, ProposalTerms terms)
    {
        var all = units.Aggregate(default(PastShare), (sum, unit) => sum + unit.Past);
        return new(terms, [.. units.Select(unit => Make(unit, all, terms))]);
    }

    private static UnitProposal Make(UnitFacts unit, PastShare all, ProposalTerms terms)
    {
        var isOfAll = unit.Past.All < terms.FewestPast;
        PastShare? past = !isOfAll ? unit.Past : all.All >= terms.FewestPast ? all : null;
        var cases = terms.CasesPerOfficer is { } each ? unit.Officers * each * terms.Months : (int?)null;
        var founding = Foundings(unit, terms);
        var reached = founding.Take(cases ?? founding.Count).ToList();
        var beyond = founding.Skip(reached.Count).ToList();
        return new(unit.UnitId, unit.Name,
            [.. Counted(reached, past, terms), .. beyond.Where(f => f.IsLarge || f.HasCase).Select(f => f.Row(default, ProposalWhy.BeyondOfficers)), .. Joining(unit, terms)],
            unit.Officers, cases, beyond.Count(f => !f.IsLarge && !f.HasCase), past, past is not null && isOfAll);
    }

    /// <summary>Where a union could be founded, those that officers would turn to first at the head.</summary>
    private static List<Founding> Foundings(UnitFacts unit, ProposalTerms terms)
    {
        var employers = unit.Employers.Where(e => e.HasCase || e.Workers >= Math.Min(terms.LeastMembers, terms.Threshold)).Select(e => e.Workers >= terms.Threshold
            ? new Founding(ProposalSource.Employer, Key(e.Id), e.Name, e.Workers, e.HasCase, e.Readiness, true, TargetColumns.MembersLarge, TargetColumns.UnionsLarge)
            : new Founding(ProposalSource.Employer, Key(e.Id), e.Name, e.Workers, e.HasCase, e.Readiness, false, TargetColumns.MembersPublicAndSmall, TargetColumns.UnionsSmall));
        var cases = unit.Cases.Select(c => Informal(ProposalSource.Case, Key(c.Id), c.Name, c.ExpectedMembers));
        var groups = unit.Groups.Where(g => g.People >= terms.LeastOccupational).Select(g => Informal(ProposalSource.Group, null, g.Name, g.People));
        return [.. employers.Concat(cases).Concat(groups).OrderByDescending(f => f.HasCase).ThenByDescending(f => f.IsLarge).ThenByDescending(f => f.Readiness ?? 0)
            .ThenByDescending(f => f.People).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static Founding Informal(ProposalSource source, string? key, string name, int people) =>
        new(source, key, name, people, source is ProposalSource.Case, null, false, TargetColumns.MembersInformal, TargetColumns.UnionsOccupational);

    private static IEnumerable<ProposalRow> Counted(List<Founding> reached, PastShare? past, ProposalTerms terms)
    {
        var byShare = terms.Rule is ProposalRule.PastShare ? Expected(reached.Where(f => f.IsLarge), past) : [];
        byShare.UnionWith(Expected(reached.Where(f => f.Source is ProposalSource.Group), past));
        return reached.Select(f =>
            f.HasCase ? f.Row(new(1, 1, 1), ProposalWhy.OpenCase)
            : f.Readiness >= ReadyFrom ? f.Row(Estimate.Of(1, f.Readiness >= Ready, true), ProposalWhy.Ready)
            : f.IsLarge && terms.Rule is ProposalRule.AllFromThreshold ? f.Row(new(0, 1, 1), ProposalWhy.Required)
            : byShare.Contains(f) ? f.Row(new(0, 1, 1), ProposalWhy.PastShare)
            : f.Row(new(0, 0, 1), ProposalWhy.AtMost));
    }

    /// <summary>Of those that nothing else speaks for, as many as the past share makes likely, the first of the order.</summary>
    private static HashSet<Founding> Expected(IEnumerable<Founding> foundings, PastShare? past)
    {
        var open = foundings.Where(f => !f.HasCase && !(f.Readiness >= ReadyFrom)).ToList();
        return [.. open.Take(past?.Of(open.Count) ?? 0)];
    }

    /// <summary>
    /// Who may join unions that there are: as many as the last twelve months suggest, at the most all workers that are no members.
    /// Under the rule of 100 % the column of employers from the threshold on is about those without a union, so nobody is expected there.
    /// </summary>
    private static IEnumerable<ProposalRow> Joining(UnitFacts unit, ProposalTerms terms)
    {
        var expected = (int)Math.Round((decimal)unit.Unions.Sum(u => u.Admitted) * terms.Months / 12, MidpointRounding.AwayFromZero);
        var shares = LargestRemainder.Allot(expected, [.. unit.Unions.Select(u => (long)u.Admitted)]);
        return from pair in unit.Unions.Zip(shares, (union, share) => (Union: union, Share: (int)share))
               let union = pair.Union
               let pace = (int)Math.Ceiling((decimal)union.Admitted * terms.Months / 12)
               let people = union.Gap ?? Math.Max(union.Admitted, Math.Max(pace, pair.Share))
               where people > 0
               let isOutside = terms.Rule is ProposalRule.AllFromThreshold && union.Column == TargetColumns.MembersLarge
               let likely = isOutside ? 0 : Math.Min(people, pair.Share)
               let high = union.Gap ?? Math.Max(likely, pace)
               orderby high descending, union.Code
               select new ProposalRow(ProposalSource.Union, union.Code, union.Name, people, union.Column, new(0, likely, high), null, default, likely > 0 ? ProposalWhy.Pace : ProposalWhy.AtMost);
    }

    private static string Key(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A union that could be founded, and the columns it would count in.</summary>
    private sealed record Founding(ProposalSource Source, string? Key, string Name, int People, bool HasCase, int? Readiness, bool IsLarge, string Members, string Unions)
    {
        public ProposalRow Row(Estimate unions, ProposalWhy why) =>
            new(Source, Key, Name, People, Members, new(unions.Low * People, unions.Likely * People, unions.High * People), Unions, unions, why);
    }
}
