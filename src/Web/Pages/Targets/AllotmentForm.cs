using System.Globalization;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;

namespace DoanKet.Web.Pages.Targets;

/// <summary>A table of targets as it was typed: kept letter by letter, so that what cannot be read comes back as it stood.</summary>
internal sealed class AllotmentForm
{
    public const string EncouragedField = "kk", ColumnsField = "cot", ReserveNameField = "ten-dp", ReasonField = "ly-do", VersionField = "phien", ClearField = "ro";
    private const string Reserve = "dp";

    private readonly Dictionary<CellKey, string> typed = [];
    private readonly Dictionary<CellKey, string> doubts = [];
    private readonly Dictionary<long, string> notes = [];
    private readonly HashSet<CellKey> encouraged = [];

    public string ReserveName { get; private set; } = "";

    public string? Reason { get; set; }

    /// <summary>The version of the draft that was on the screen; none for a new draft.</summary>
    public int? Version { get; set; }

    public static string IdOf(long? unit, string column) => $"o{unit?.ToString(CultureInfo.InvariantCulture) ?? Reserve}-{column}";

    public static string KeyOf(long? unit, string column) => IdOf(unit, column)[1..];

    public static string NoteOf(long unit) => $"n{unit.ToString(CultureInfo.InvariantCulture)}";

    public static string DoubtOf(long? unit, string column) => "cr" + KeyOf(unit, column);

    public string Text(long? unit, string column) => typed.GetValueOrDefault(new(unit, column), "0");

    public static AllotmentForm Of(AllotmentTable table)
    {
        var form = new AllotmentForm { ReserveName = table.Reserve.Name };
        foreach (var row in table.Rows)
        {
            if (row is { UnitId: { } unit, Note: { } note }) form.notes[unit] = note;
            foreach (var column in table.Columns) form.Set(new(row.UnitId, column.Code), row.FigureAt(column.Code));
        }
        return form;
    }

    /// <summary>Reads what was sent; rows and columns are those of the sheet, whatever else was sent is left.</summary>
    public static AllotmentForm Read(IFormCollection sent, AllotmentTable sheet)
    {
        var form = new AllotmentForm { ReserveName = sent[ReserveNameField].ToString().Trim(), Reason = sent[ReasonField], Version = int.TryParse(sent[VersionField], out var version) ? version : null };
        var (marked, cleared) = (sent[EncouragedField].ToHashSet(), sent[ClearField].ToHashSet());
        foreach (var row in sheet.Rows)
        {
            if (row.UnitId is { } unit) form.notes[unit] = sent[NoteOf(unit)].ToString();
            foreach (var column in sheet.Columns)
            {
                var (cell, key) = (new CellKey(row.UnitId, column.Code), KeyOf(row.UnitId, column.Code));
                form.typed[cell] = AllotmentTyping.Strip(sent[IdOf(row.UnitId, column.Code)].ToString(), out var mark);
                if (mark || marked.Contains(key)) form.encouraged.Add(cell);
                if (sent[DoubtOf(row.UnitId, column.Code)].ToString() is { Length: > 0 } doubt && !cleared.Contains(key)) form.doubts[cell] = doubt.ReplaceLineEndings("\n");
            }
        }
        return form;
    }

    /// <summary>The columns that were on the screen, also those that only a file had.</summary>
    public static IReadOnlyList<string> ColumnsIn(IFormCollection sent) => [.. sent[ColumnsField].ToString().Split(' ').Where(TargetColumns.Exists)];

    /// <summary>The table that was typed; what cannot be read counts as 0 and is told by cell.</summary>
    public (AllotmentTable Table, IReadOnlyDictionary<CellKey, string> Unread) Over(AllotmentTable sheet)
    {
        var unread = new Dictionary<CellKey, string>();
        AllotmentRow Fill(AllotmentRow row) => row with
        {
            Note = row.UnitId is { } unit && notes.GetValueOrDefault(unit) is { } note && !string.IsNullOrWhiteSpace(note) ? note.Trim() : null,
            Figures = sheet.Columns.ToDictionary(c => c.Code, c => FigureOf(new(row.UnitId, c.Code), unread)),
        };
        var table = sheet with { Units = [.. sheet.Units.Select(Fill)], Reserve = Fill(sheet.Reserve) with { Name = ReserveName } };
        return (table with { Unread = unread.Keys.ToHashSet() }, unread);
    }

    public void Apply(IEnumerable<CellChange> changes)
    {
        foreach (var (cell, value) in changes) typed[cell] = VietFormat.Number(value);
    }

    private Figure FigureOf(CellKey cell, Dictionary<CellKey, string> unread)
    {
        if (!AllotmentTyping.TryNumber(typed.GetValueOrDefault(cell, ""), out var value, out var problem)) unread[cell] = problem;
        return new(value, encouraged.Contains(cell), doubts.GetValueOrDefault(cell));
    }

    private void Set(CellKey cell, Figure figure)
    {
        typed[cell] = VietFormat.Number(figure.Value);
        if (figure.Encouraged) encouraged.Add(cell);
        if (figure.Doubt is { } doubt) doubts[cell] = doubt;
    }
}
