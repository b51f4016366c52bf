namespace DoanKet.App.Enterprises.Visits;

/// <summary>An employer that may be visited in the week.</summary>
/// <param name="PlaceOrder">Where its place stands in the list of places: neighbours have numbers near each other.</param>
/// <param name="Expected">Members to be expected there.</param>
/// <param name="DueOn">The day of its next step, when it has one.</param>
/// <param name="LastOfficer">Who was there last.</param>
public sealed record VisitCandidate(long EnterpriseId, string Name, string? Place, int PlaceOrder, int Expected, int? Readiness, string? NextStep, DateOnly? DueOn, string? LastOfficer);

/// <param name="IsDue">Its next step falls due by the end of the week.</param>
public sealed record ProposedVisit(VisitCandidate Enterprise, string Officer, DateOnly Day, bool IsDue);

/// <summary>
/// Proposes whom each officer visits on which day: first what falls due, then by expected members; whoever was there last goes again, the others share
/// the places out among them; a day keeps to one place as far as it can.
/// </summary>
public static class WeekProposal
{
    /// <param name="days">The working days of the week, in order.</param>
    /// <param name="perDay">The most visits of one officer on one day.</param>
    public static IReadOnlyList<ProposedVisit> Of(IEnumerable<VisitCandidate> candidates, IReadOnlyList<string> officers, IReadOnlyList<DateOnly> days, int perDay)
    {
        if (officers.Count == 0 || days.Count == 0 || perDay <= 0) return [];
        var (last, room) = (days[^1], days.Count * perDay);
        var chosen = candidates.DistinctBy(c => c.EnterpriseId)
            .OrderBy(c => c.DueOn <= last ? c.DueOn!.Value : DateOnly.MaxValue).ThenByDescending(c => c.Expected).ThenBy(c => c.EnterpriseId).Take(officers.Count * room).ToList();
        return [.. Shared(chosen, officers, room).SelectMany(o => Spread(o.Visits, o.Officer, days, perDay)).OrderBy(v => officers.ToList().IndexOf(v.Officer)).ThenBy(v => v.Day).ThenBy(v => v.Enterprise.PlaceOrder)];
    }

    private static IEnumerable<(string Officer, List<VisitCandidate> Visits)> Shared(List<VisitCandidate> chosen, IReadOnlyList<string> officers, int room)
    {
        var of = officers.Distinct().ToDictionary(o => o, _ => new List<VisitCandidate>());
        var rest = new List<VisitCandidate>();
        foreach (var candidate in chosen)
            if (candidate.LastOfficer is { } known && of.TryGetValue(known, out var own) && own.Count < room) own.Add(candidate);
            else rest.Add(candidate);
        // A place goes to the officer with the most room left; what does not fit goes on to the next.
        foreach (var place in rest.GroupBy(c => c.PlaceOrder).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            List<VisitCandidate>? taking = null;
            foreach (var candidate in place)
            {
                if (taking is null || taking.Count >= room) taking = of.OrderBy(o => o.Value.Count).ThenBy(o => officers.ToList().IndexOf(o.Key)).First().Value;
                if (taking.Count < room) taking.Add(candidate);
            }
        }
        return of.Select(o => (o.Key, o.Value));
    }

    private static IEnumerable<ProposedVisit> Spread(List<VisitCandidate> visits, string officer, IReadOnlyList<DateOnly> days, int perDay)
    {
        var plan = days.ToDictionary(d => d, _ => new List<VisitCandidate>());
        bool IsDue(VisitCandidate c) => c.DueOn <= days[^1];
        foreach (var due in visits.Where(IsDue).OrderBy(c => c.DueOn))
        {
            var latest = days.Where(d => d <= due.DueOn && plan[d].Count < perDay).OrderDescending().Cast<DateOnly?>().FirstOrDefault();
            plan[latest ?? days.First(d => plan[d].Count < perDay)].Add(due);
        }
        foreach (var other in visits.Where(c => !IsDue(c)).OrderBy(c => c.PlaceOrder).ThenByDescending(c => c.Expected))
        {
            var free = days.Where(d => plan[d].Count < perDay).ToList();
            plan[free.Cast<DateOnly?>().FirstOrDefault(d => plan[d!.Value].Exists(c => c.PlaceOrder == other.PlaceOrder)) ?? free[0]].Add(other);
        }
        return plan.SelectMany(day => day.Value.Select(c => new ProposedVisit(c, officer, day.Key, IsDue(c))));
    }
}
