using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Compares a round with an earlier one, as far as both lie in the scope.</summary>
public sealed class SurveyComparisons(AppDbContext db, SurveyRounds rounds)
{
    /// <summary>The rounds that began before this one, the latest first; those of the same unit before those of others.</summary>
    public Task<List<SurveyRound>> EarlierAsync(SurveyRound round, CancellationToken cancel = default) => rounds.Known.AsNoTracking()
        .Where(r => r.Id != round.Id && r.From < round.From).OrderBy(r => r.OrgUnitId != round.OrgUnitId).ThenByDescending(r => r.From).ThenByDescending(r => r.Id).ToListAsync(cancel);

    public async Task<SurveyComparison> CompareAsync(SurveyRound before, SurveyRound now, CancellationToken cancel = default) =>
        SurveyComparison.Of(await CountsAsync(before.Id, cancel), await CountsAsync(now.Id, cancel), now.Threshold);

    /// <summary>Names and units of the employers of a comparison; of those that have left the scope nothing is told.</summary>
    public async Task<Dictionary<long, (string Name, string? Place)>> NamesAsync(IEnumerable<long> enterprises, CancellationToken cancel = default)
    {
        var ids = enterprises.ToList();
        return await db.Set<Enterprise>().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Place }).ToDictionaryAsync(e => e.Id, e => (e.Name, e.Place), cancel);
    }

    private Task<List<SurveyedCount>> CountsAsync(long round, CancellationToken cancel) => db.Set<SurveyEntry>().Where(e => e.RoundId == round)
        .Select(e => new SurveyedCount(e.EnterpriseId, e.OrgUnitId, e.Outcome, e.Total, e.Readiness)).ToListAsync(cancel);
}
