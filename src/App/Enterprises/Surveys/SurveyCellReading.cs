using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Reads the cells of one row as an answer, and keeps what is wrong with them by column.</summary>
/// <param name="sender">Who surveyed, where the row does not say.</param>
internal sealed class SurveyCellReading(IReadOnlyDictionary<SurveyColumn, string> cells, string sender)
{
    private readonly List<(SurveyColumn Column, string Message)> faults = [];

    public IReadOnlyList<(SurveyColumn Column, string Message)> Faults => faults;

    /// <summary>None when a cell cannot be read.</summary>
    public SurveyFacts? Read()
    {
        var obstacles = new[] { SurveyColumn.Obstacle1, SurveyColumn.Obstacle2, SurveyColumn.Obstacle3 }.Select(Choice<Obstacle>).OfType<Obstacle>();
        var facts = new SurveyFacts(Choice<SurveyOutcome>(SurveyColumn.Outcome) ?? SurveyOutcome.Answered, Day(), Text(SurveyColumn.Officer) ?? sender, Whole(SurveyColumn.Total), Whole(SurveyColumn.Women), Whole(SurveyColumn.Insured),
            Choice<Sector>(SurveyColumn.Sector), Choice<Ownership>(SurveyColumn.Ownership), Text(SurveyColumn.ContactName), Text(SurveyColumn.ContactPhone),
            Choice<OwnerAttitude>(SurveyColumn.Attitude), Obstacles.Write(obstacles), Level(), Text(SurveyColumn.Note));
        return faults.Count == 0 ? facts : null;
    }

    private string? Text(SurveyColumn column) => cells.GetValueOrDefault(column);

    private T? Choice<T>(SurveyColumn column) where T : struct, Enum
    {
        if (Text(column) is not { } text) return null;
        foreach (var choice in Enum.GetValues<T>())
            if (VietText.Fold(Labels.Of(choice)) == VietText.Fold(text)) return choice;
        faults.Add((column, $"“{text}” không có trong danh sách; chọn một trong: {string.Join("; ", SurveyCells.Choices(column))}"));
        return null;
    }

    private int? Whole(SurveyColumn column)
    {
        if (Text(column) is not { } text) return null;
        var read = VietParse.Number(text);
        if (read.Ok && read.Value is >= 0 and <= HeadcountFacts.MostWorkers && read.Value == decimal.Truncate(read.Value)) return (int)read.Value;
        faults.Add((column, read.Ok ? $"“{text}” không phải số người từ 0 đến {VietFormat.Number(HeadcountFacts.MostWorkers)}" : read.Problem));
        return null;
    }

    private DateOnly Day()
    {
        if (Text(SurveyColumn.SurveyedOn) is not { } text)
        {
            faults.Add((SurveyColumn.SurveyedOn, "Ghi ngày khảo sát, như 18/07/2024"));
            return default;
        }
        var day = VietParse.Day(text);
        if (!day.Ok) faults.Add((SurveyColumn.SurveyedOn, day.Problem));
        return day.Ok ? day.Value : default;
    }

    private int? Level()
    {
        if (Text(SurveyColumn.Readiness) is not { } text) return null;
        if (text[0] is >= '1' and <= '5' && (text.Length == 1 || text[1] is '.' or '/' or ' ')) return text[0] - '0';
        faults.Add((SurveyColumn.Readiness, $"“{text}” không phải mức sẵn sàng; chọn trong danh sách, từ 1 đến 5"));
        return null;
    }
}
