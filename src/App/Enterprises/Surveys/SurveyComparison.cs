namespace DoanKet.App.Enterprises.Surveys;

/// <summary>What an employer said in one round, as far as two rounds are compared.</summary>
/// <param name="Total">None while it waits, or when it could not be counted.</param>
public sealed record SurveyedCount(long EnterpriseId, long UnitId, SurveyOutcome? Outcome, int? Total, int? Readiness);

/// <summary>What has become of an employer between two rounds. Each that was counted in either is one of these, so that the sums add up.</summary>
public enum RoundChange
{
    Same,
    Grown,
    Shrunk,

    /// <summary>Counted now, not before.</summary>
    New,

    /// <summary>Counted before; now it has ceased, or is not on the list.</summary>
    Gone,

    /// <summary>Counted before; now on the list, and not counted yet.</summary>
    Waiting,
}

/// <param name="CrossedUp">Now at or above the threshold, and not before.</param>
/// <param name="CrossedDown">Below it now, at or above it before.</param>
public sealed record ComparedEnterprise(long EnterpriseId, long UnitId, RoundChange Change, int? Before, int? Now, int? ReadinessBefore, int? ReadinessNow, bool CrossedUp, bool CrossedDown)
{
    /// <summary>Judged in both rounds, and not alike.</summary>
    public bool ReadinessChanged => ReadinessBefore is not null && ReadinessNow is not null && ReadinessBefore != ReadinessNow;
}

/// <summary>Two rounds side by side: workers now = before + grown − shrunk + new − gone − waiting.</summary>
public sealed record SurveyComparison(IReadOnlyList<ComparedEnterprise> Rows)
{
    public int WorkersBefore => Rows.Sum(r => r.Before ?? 0);

    public int WorkersNow => Rows.Sum(r => r.Now ?? 0);

    public int Of(RoundChange change) => Rows.Count(r => r.Change == change);

    /// <summary>The workers that the employers of this kind have more (or less) than before.</summary>
    public int Workers(RoundChange change) => Rows.Where(r => r.Change == change).Sum(r => (r.Now ?? 0) - (r.Before ?? 0));

    public static SurveyComparison Of(IEnumerable<SurveyedCount> before, IEnumerable<SurveyedCount> now, int threshold)
    {
        var (then, today) = (before.ToDictionary(e => e.EnterpriseId), now.ToDictionary(e => e.EnterpriseId));
        return new([.. then.Keys.Union(today.Keys).Select(id => Compare(id, then.GetValueOrDefault(id), today.GetValueOrDefault(id), threshold)).OfType<ComparedEnterprise>()]);
    }

    /// <summary>None when it was counted in neither round.</summary>
    private static ComparedEnterprise? Compare(long id, SurveyedCount? before, SurveyedCount? now, int threshold)
    {
        var (was, has) = (before?.Total, now?.Total);
        if (was is null && has is null) return null;
        var change = was is null ? RoundChange.New
            : has is null ? now is null || now.Outcome is SurveyOutcome.Ceased ? RoundChange.Gone : RoundChange.Waiting
            : has > was ? RoundChange.Grown : has < was ? RoundChange.Shrunk : RoundChange.Same;
        return new(id, (now ?? before)!.UnitId, change, was, has, before?.Readiness, now?.Readiness, has >= threshold && !(was >= threshold), was >= threshold && has < threshold);
    }
}
