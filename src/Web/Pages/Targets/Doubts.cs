namespace DoanKet.Web.Pages.Targets;

/// <summary>What is unclear about a figure: the first line says how it is read, the others how else it could be.</summary>
internal sealed record Doubt(string Id, string Where, string Reading, IReadOnlyList<string> Others)
{
    public static Doubt Of(string id, string where, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(id, where, lines.Length > 0 ? lines[0] : "", [.. lines.Skip(1)]);
    }

    /// <summary>The doubts of a table, in the order of its rows.</summary>
    public static IReadOnlyList<Doubt> In(App.Targets.AllotmentTable table) =>
        [.. from row in table.Rows
            from column in table.Columns
            let text = row.FigureAt(column.Code).Doubt
            where !string.IsNullOrWhiteSpace(text)
            select Of(IdOf(row.UnitId, column.Code), $"{row.Name}, {column.Name} ({VietFormat.Number(row[column.Code])})", text)];

    public static string IdOf(long? unit, string column) => "cr-" + AllotmentForm.KeyOf(unit, column);
}
