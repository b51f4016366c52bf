using System.Diagnostics.CodeAnalysis;
using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>One count of an employer and who says it.</summary>
public sealed record CountSaid(DateOnly Day, int Total, string Source);

/// <summary>Two counts of one employer, of different sources and nearly the same time, that do not agree.</summary>
/// <param name="Earlier">The earlier of the two.</param>
public sealed record CountContradiction(long EnterpriseId, string Name, string UnitName, CountSaid Earlier, CountSaid Later)
{
    /// <summary>By how much of the larger they differ, in percent.</summary>
    public decimal Percent => 100m * Math.Abs(Earlier.Total - Later.Total) / Math.Max(1, Math.Max(Earlier.Total, Later.Total));
}

/// <summary>How far two counts may lie apart.</summary>
public sealed record CountTolerance(int Percent, int Days);

/// <summary>Finds counts that contradict each other: the survey says 60, the tax office 31.</summary>
public sealed class CountContradictions(AppDbContext db, RegulationBook regulations, TimeProvider time)
{
    public const string PercentKey = "survey.difference_percent";
    public const string DaysKey = "survey.difference_days";

    /// <summary>The most that are shown; whoever has more narrows the question by unit.</summary>
    public const int Most = 300;

    private const string TaxList = "Danh sách cơ quan thuế", InsuranceList = "Danh sách BHXH", LabourList = "Danh sách cơ quan lao động", OtherList = "Danh sách cơ quan khác";

    /// <summary>A count of the register, or what a list of another office says, accepted or not.</summary>
    private sealed class Said
    {
        public required long EnterpriseId { get; init; }
        public required long OrgUnitId { get; init; }
        public required DateOnly Day { get; init; }
        public required int Total { get; init; }
        public required string Source { get; init; }
    }

    /// <summary>The setting of today; without one, counts that differ by a fifth within a quarter.</summary>
    public async Task<CountTolerance> ToleranceAsync(CancellationToken cancel = default) =>
        new(await regulations.NumberAsync(PercentKey, time.Today, cancel) ?? 20, await regulations.NumberAsync(DaysKey, time.Today, cancel) ?? 90);

    /// <summary>Contradictions among the counts of the last year, the widest first.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, only to take each pair once")]
    public async Task<List<CountContradiction>> FindAsync(CountTolerance allowed, long? unitId = null, CancellationToken cancel = default)
    {
        var (today, since, days, percent) = (time.Today, time.Today.AddYears(-1), allowed.Days, allowed.Percent);
        var counts = db.Set<Headcount>().Where(h => h.Day >= since).Select(h => new Said { EnterpriseId = h.EnterpriseId, OrgUnitId = h.OrgUnitId, Day = h.Day, Total = h.Total, Source = h.Source })
            .Concat(db.Set<ReportedCount>().Where(r => r.Day >= since).Select(r => new Said
            {
                EnterpriseId = r.EnterpriseId, OrgUnitId = r.OrgUnitId, Day = r.Day, Total = r.Total,
                Source = r.Office == Office.Tax ? TaxList : r.Office == Office.Insurance ? InsuranceList : r.Office == Office.Labour ? LabourList : OtherList
            }));
        if (unitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, today);
            counts = counts.Where(h => below.Contains(h.OrgUnitId));
        }
        var pairs = await (from a in counts
                           join b in counts on a.EnterpriseId equals b.EnterpriseId
                           where (a.Day < b.Day || a.Day == b.Day && string.Compare(a.Source, b.Source) < 0) && a.Source != b.Source && b.Day <= a.Day.AddDays(days)
                               && 100 * (a.Total > b.Total ? a.Total - b.Total : b.Total - a.Total) > percent * (a.Total > b.Total ? a.Total : b.Total)
                           join e in db.Set<Enterprise>() on a.EnterpriseId equals e.Id
                           join u in db.Set<OrgUnit>() on e.OrgUnitId equals u.Id
                           orderby (a.Total > b.Total ? a.Total - b.Total : b.Total - a.Total) descending, a.EnterpriseId
                           select new CountContradiction(e.Id, e.Name, u.Name, new(a.Day, a.Total, a.Source), new(b.Day, b.Total, b.Source))).Take(4 * Most).ToListAsync(cancel);
        return [.. pairs.Where(p => CountSources.Of(p.Earlier.Source) != CountSources.Of(p.Later.Source)).Take(Most)];
    }
}

/// <summary>Who counts.</summary>
public enum CountSource { Survey, Tax, Insurance, Labour, Plan, Other }

public static class CountSources
{
    /// <summary>The office that the words of a source name; two rounds of survey are one source.</summary>
    public static CountSource Of(string source)
    {
        var words = VietText.Fold(source);
        bool Has(string word) => words.Contains(word, StringComparison.Ordinal);
        return Has("khao sat") ? CountSource.Survey : Has("thue") ? CountSource.Tax : Has("bhxh") || Has("bao hiem") ? CountSource.Insurance
            : Has("so lao dong") || Has("noi vu") || Has("co quan lao dong") ? CountSource.Labour : Has("ke hoach") ? CountSource.Plan : CountSource.Other;
    }
}
