using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using SurveyedGroup = DoanKet.App.Enterprises.Surveys.InformalGroup;

namespace DoanKet.App.Targets.Proposals;

/// <summary>Collects what is known of the receiving units of a plan as of a day.</summary>
public sealed class ProposalLoader(AppDbContext db, AllotmentBook book, UnionFacts unions, OfficerFacts officers, TimeProvider time)
{
    private const int PastYears = 2;

    internal async Task<IReadOnlyList<UnitFacts>> LoadAsync(PlanView plan, ProposalTerms terms, DateOnly day, CancellationToken cancel)
    {
        var units = await book.ReceiversAsync(plan, cancel);
        var ids = units.ConvertAll(u => u.Id);
        var links = db.Set<OrgLink>().Where(l => ids.Contains(l.AncestorId) && l.ValidFrom <= day && day < l.ValidTo);
        var cases = await CasesAsync(links, day, cancel);
        var withCase = cases.Select(c => c.EnterpriseId).OfType<long>().ToHashSet();
        var employers = (await EmployersAsync(links, Math.Min(terms.LeastMembers, plan.Threshold), withCase, day, cancel)).ToLookup(e => e.Unit);
        var past = await PastAsync(links, plan.Threshold, day, cancel);
        var joined = await unions.OfAsync(links, plan.Threshold, day, cancel);
        var groups = await GroupsAsync(links, [.. cases.Where(c => c.EnterpriseId is null).Select(c => VietText.Fold(c.Name))], day, cancel);
        var named = cases.ToLookup(c => c.Unit, c => c.Officer);
        var staff = await officers.CountAsync(ids, named, day, cancel);
        return [.. units.Select(u => new UnitFacts(u.Id, u.Name, [.. employers[u.Id].Select(e => e.Fact)], [.. joined[u.Id]],
            [.. cases.Where(c => c.Unit == u.Id && c.EnterpriseId is null).Select(c => new OccupationalCase(c.Id, c.Name, c.Expected))],
            [.. groups[u.Id]], past.GetValueOrDefault(u.Id), staff[u.Id]))];
    }

    private IQueryable<EnterpriseAt> Open(DateOnly day) => db.EnterprisesAt(day, time.Today).Where(e => !e.IsClosed);

    private async Task<List<(long Unit, EmployerFact Fact)>> EmployersAsync(IQueryable<OrgLink> links, int least, HashSet<long> withCase, DateOnly day, CancellationToken cancel)
    {
        var rows = await (from e in Open(day)
                          where !e.HasUnion && (e.Workers >= least || withCase.Contains(e.Id))
                          join link in links on e.UnitId equals link.DescendantId
                          select new { Unit = link.AncestorId, e.Id, e.Name, e.Workers, e.Readiness }).ToListAsync(cancel);
        return rows.ConvertAll(r => (r.Unit, new EmployerFact(r.Id, r.Name, r.Workers, r.Readiness, withCase.Contains(r.Id))));
    }

    /// <summary>The surveyed groups by the latest estimate up to the day; not those among which a union is being founded already, which count by their case.</summary>
    private async Task<ILookup<long, Proposals.InformalGroup>> GroupsAsync(IQueryable<OrgLink> links, HashSet<string> withCase, DateOnly day, CancellationToken cancel)
    {
        var rows = await (from g in db.Set<SurveyedGroup>()
                          join link in links on g.OrgUnitId equals link.DescendantId
                          orderby g.Name, g.Id
                          select new
                          {
                              Unit = link.AncestorId, g.Name,
                              People = db.Set<InformalEstimate>().Where(e => e.GroupId == g.Id && e.Day <= day).OrderByDescending(e => e.Day).Select(e => (int?)e.People).FirstOrDefault(),
                          }).ToListAsync(cancel);
        return rows.Where(r => r.People > 0 && !withCase.Contains(VietText.Fold(r.Name))).ToLookup(r => r.Unit, r => new Proposals.InformalGroup(r.Name, r.People!.Value));
    }

    private Task<Dictionary<long, PastShare>> PastAsync(IQueryable<OrgLink> links, int threshold, DateOnly day, CancellationToken cancel)
    {
        var since = day.AddYears(-PastYears);
        return (from e in Open(day)
                where e.Workers >= threshold && (e.UnionSince == null || e.UnionSince > since)
                join link in links on e.UnitId equals link.DescendantId
                group e by link.AncestorId into unit
                select new { unit.Key, All = unit.Count(), Founded = unit.Sum(e => e.UnionSince != null ? 1 : 0) })
            .ToDictionaryAsync(u => u.Key, u => new PastShare(u.Founded, u.All), cancel);
    }

    /// <summary>Cases under way on the day: the last step of one that has ended tells when it did.</summary>
    private Task<List<CaseFact>> CasesAsync(IQueryable<OrgLink> links, DateOnly day, CancellationToken cancel) => (
        from c in db.Set<FoundingCase>().AsNoTracking()
        where c.OpenedOn <= day && !((c.Step == FoundingStep.Recognised || c.Step == FoundingStep.Refused || c.Step == FoundingStep.Stopped) && c.StepOn <= day)
        join link in links on c.OrgUnitId equals link.DescendantId
        orderby c.Number
        select new CaseFact(link.AncestorId, c.Id, c.Name, c.EnterpriseId, c.ExpectedMembers, c.Officer)).ToListAsync(cancel);

    private sealed record CaseFact(long Unit, long Id, string Name, long? EnterpriseId, int Expected, string? Officer);
}
