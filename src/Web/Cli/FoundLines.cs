using DoanKet.App.Members.Import;

namespace DoanKet.Web.Cli;

/// <summary>
/// What is to be said of the lines of a batch, gathered part by part and without the lines themselves:
/// of a long list whose every line is doubtful or known they would take more memory than the import.
/// </summary>
internal sealed class FoundLines
{
    private const int ReadAtOnce = 2_000;
    private readonly List<MembersAnswer.Place> errors = [], warnings = [];
    private readonly List<MembersAnswer.Known> known = [];
    private readonly Dictionary<(string Kind, string Of), SortedDictionary<int, LineAt>> twins = [];
    private readonly Dictionary<string, string> words = [];

    public IReadOnlyList<MembersAnswer.Place> Errors => errors;

    public IReadOnlyList<MembersAnswer.Place> Warnings => warnings;

    public IReadOnlyList<MembersAnswer.Known> Known => known;

    public IReadOnlyList<MembersAnswer.Twins> Twins => [.. twins.Select(t => MembersAnswer.Twins.Of([.. t.Value.Values], t.Key.Kind))];

    public static async Task<FoundLines> ReadAsync(MemberBatches batches, long batchId)
    {
        var found = new FoundLines();
        for (var after = 0; ;)
        {
            var rows = await batches.RowsAsync(batchId, RowsAsked.ToSee, after: after, take: ReadAtOnce);
            foreach (var row in rows) found.Add(row);
            if (rows.Count < ReadAtOnce) return found;
            after = rows[^1].Row.Seq;
        }
    }

    private void Add(ShownRow shown)
    {
        var (row, sheet) = (shown.Row, Once(shown.Row.Sheet));
        foreach (var finding in shown.Findings)
            (finding.IsError ? errors : warnings).Add(new(sheet, row.Row, finding.Column.Length > 0 ? Once(finding.Column) : null, Once(finding.Code), Once(finding.Message)));
        if (shown.Twin is { } twin) AddTwins(row, new(row.Seq, sheet, row.Row), twin with { Sheet = Once(twin.Sheet) });
        if (row.Match is LineMatch.IdOfAnother or LineMatch.MemberHere or LineMatch.MemberElsewhere or LineMatch.Former or LineMatch.Died or LineMatch.MayBeKnown)
            known.Add(new(sheet, row.Row, shown.KnownUnionName is { } union ? Once(union) : null, row.Match.Code()));
    }

    private void AddTwins(MemberBatchRow row, LineAt line, LineAt other)
    {
        var of = row.Match switch
        {
            LineMatch.MayBeTwin => ("name-birth", FormattableString.Invariant($"{row.NameKey}|{row.BirthDate:yyyyMMdd}")),
            LineMatch.Repeated => ("repeated", row.CitizenId ?? ""),
            _ => ("citizen-id", row.CitizenId ?? ""),
        };
        if (!twins.TryGetValue(of, out var group)) twins[of] = group = [];
        (group[line.Seq], group[other.Seq]) = (line, other);
    }

    /// <summary>The same words of many lines are kept once.</summary>
    private string Once(string text)
    {
        if (!words.TryGetValue(text, out var kept)) words[text] = kept = text;
        return kept;
    }
}
