using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Answers in the words of cells, and cells as answers.</summary>
internal static class SurveyCells
{
    /// <summary>Told of the employer; not to be changed in the workbook.</summary>
    public static readonly IReadOnlySet<SurveyColumn> Fixed = new HashSet<SurveyColumn> { SurveyColumn.Name, SurveyColumn.TaxCode, SurveyColumn.Place, SurveyColumn.Unit };

    /// <summary>What the register knows already and a workbook shows in advance: alone it is no answer.</summary>
    private static readonly SurveyColumn[] InAdvance = [SurveyColumn.Sector, SurveyColumn.Ownership, SurveyColumn.ContactName, SurveyColumn.ContactPhone];

    public static IReadOnlyList<string> Choices(SurveyColumn column) => column switch
    {
        SurveyColumn.Outcome => All<SurveyOutcome>(),
        SurveyColumn.Attitude => All<OwnerAttitude>(),
        SurveyColumn.Obstacle1 or SurveyColumn.Obstacle2 or SurveyColumn.Obstacle3 => All<Obstacle>(),
        SurveyColumn.Sector => All<Sector>(),
        SurveyColumn.Ownership => All<Ownership>(),
        SurveyColumn.Readiness => [.. Readiness.Levels.Select(l => $"{l.Level}. {l.Label}")],
        _ => [],
    };

    /// <summary>What the workbook says of an entry: its answer, or of one that waits what the register knows.</summary>
    public static Dictionary<SurveyColumn, string> Of(SurveyEntry entry, Enterprise enterprise)
    {
        var facts = SurveyFacts.Of(entry);
        var obstacles = Obstacles.Read(entry.Obstacles);
        var cells = new Dictionary<SurveyColumn, string?>
        {
            [SurveyColumn.Outcome] = entry.Outcome is { } outcome ? Labels.Of(outcome) : null,
            [SurveyColumn.Total] = Number(entry.Total), [SurveyColumn.Women] = Number(entry.Women), [SurveyColumn.Insured] = Number(entry.Insured),
            [SurveyColumn.Readiness] = entry.Readiness is { } level ? $"{level}. {Readiness.Label(level)}" : null,
            [SurveyColumn.Attitude] = entry.Attitude is { } attitude ? Labels.Of(attitude) : null,
            [SurveyColumn.Sector] = (facts is null ? enterprise.Sector : entry.Sector) is { } sector ? Labels.Of(sector) : null,
            [SurveyColumn.Ownership] = (facts is null ? enterprise.Ownership : entry.Ownership) is { } form ? Labels.Of(form) : null,
            [SurveyColumn.ContactName] = facts is null ? enterprise.ContactName : entry.ContactName,
            [SurveyColumn.ContactPhone] = facts is null ? enterprise.ContactPhone : entry.ContactPhone,
            [SurveyColumn.Note] = entry.Note, [SurveyColumn.Officer] = entry.Officer,
            [SurveyColumn.SurveyedOn] = entry.SurveyedOn is { } day ? VietFormat.Date(day) : null,
        };
        for (var at = 0; at < obstacles.Count; at++) cells[SurveyColumn.Obstacle1 + at] = Labels.Of(obstacles[at]);
        return cells.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
    }

    /// <summary>Whether a row says anything of its employer beyond what was known in advance.</summary>
    public static bool IsAnswer(IReadOnlyDictionary<SurveyColumn, string> cells) => cells.Keys.Any(c => !Fixed.Contains(c) && !InAdvance.Contains(c));

    /// <summary>The column of a field that a rule speaks of.</summary>
    public static SurveyColumn ColumnOf(string field) => Enum.TryParse<SurveyColumn>(field, out var column) ? column
        : field == nameof(SurveyFacts.Obstacles) ? SurveyColumn.Obstacle1 : field == nameof(HeadcountFacts.Day) ? SurveyColumn.SurveyedOn : SurveyColumn.Name;

    private static List<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Labels.Of)];

    private static string? Number(int? number) => number is { } known ? VietFormat.Number(known) : null;
}
