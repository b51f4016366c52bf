namespace DoanKet.App.Enterprises.Import;

/// <summary>What an import will do with a row.</summary>
public enum RowState { New, Changed, Same, Duplicate, Error }

/// <summary>Something to say about a cell; an error stops the import, anything else is for the officer to see.</summary>
public sealed record CellNote(string Cell, string Text, bool IsError = false);

/// <summary>A sum printed in the file beside the one counted from its rows.</summary>
public sealed record ControlTotal(string Sheet, string Cell, string What, long Printed, long Counted)
{
    public bool Agrees => Printed == Counted;
}

/// <summary>A sheet-wide problem that stops the import, with its place.</summary>
public sealed record ListProblem(string Sheet, string Cell, string Text);

/// <summary>A row of the list as it was read.</summary>
/// <param name="PlaceFromColumn">The place stood in a column of its own; otherwise it is the heading of the group.</param>
/// <param name="OwnershipFromColumn">The form stood in a column of its own; otherwise it was told by the name.</param>
/// <param name="Day">The day of the count, when the list or the officer names one.</param>
internal sealed record ListRow(
    string Sheet, int Row, string NameCell, string Name, string UnitName, EnterpriseFacts? Facts, bool PlaceFromColumn, bool OwnershipFromColumn,
    int? Workers, int? Women, int? Insured, DateOnly? Day, IReadOnlyList<CellNote> Notes)
{
    public required IReadOnlyDictionary<ListField, string> Typed { get; init; }

    /// <summary>The list says that the employer has ceased to operate.</summary>
    public bool IsClosed { get; init; }

    public bool HasError => Facts is null || Notes.Any(n => n.IsError);
}

/// <summary>The rows of a file, and what was found beside them.</summary>
internal sealed record ReadList(IReadOnlyList<ListRow> Rows, IReadOnlyList<ControlTotal> Totals, IReadOnlyList<ListProblem> Problems, IReadOnlyList<string> Warnings);

/// <summary>A row with what will become of it.</summary>
/// <param name="Changes">For a known employer: what will be different, in Vietnamese.</param>
/// <param name="MayBeNew">A possible double that the officer may declare another employer.</param>
public sealed record PlannedRow(
    string Sheet, int Row, string Name, string? TaxCode, string UnitName, int? Workers, RowState State, long? EnterpriseId,
    IReadOnlyList<string> Changes, bool MayBeNew, IReadOnlyList<CellNote> Notes)
{
    /// <summary>The tax code is that of an employer of another name, or the count leaps: to be looked at before saving.</summary>
    public bool DeservesALook { get; init; }

    internal ListRow? Source { get; init; }
}

/// <summary>What an import would do, computed against the register as it stands now. Nothing has been saved.</summary>
public sealed record ImportPlan(
    string FileName, string UnitName, IReadOnlyList<PlannedRow> Rows, IReadOnlyList<ControlTotal> Totals,
    IReadOnlyList<ListProblem> Problems, IReadOnlyList<string> Warnings)
{
    public int Count(RowState state) => Rows.Count(r => r.State == state);

    /// <summary>Workers in all rows read.</summary>
    public long Workers => Rows.Sum(r => (long)(r.Workers ?? 0));

    /// <summary>Possible doubles that will be entered when the officer declares them other employers.</summary>
    public int MayBeNew => Rows.Count(r => r.State is RowState.Duplicate && r.MayBeNew);

    /// <summary>Nothing stands against carrying it out: no row in error, no sum that disagrees.</summary>
    public bool CanGoAhead => Rows.Count > 0 && Problems.Count == 0 && Totals.All(t => t.Agrees) && Count(RowState.Error) == 0;

    /// <summary>Lines that are not saved as things stand: those in error and possible doubles.</summary>
    public IReadOnlyList<PlannedRow> LeftOut => [.. Rows.Where(r => r.State is RowState.Error or RowState.Duplicate)];

    /// <summary>What stands against carrying it out are lines in error and nothing else: headings and sums of their sheets cannot agree without them.</summary>
    public bool CanLeaveOutFaulty
    {
        get
        {
            var sheets = Rows.Where(r => r.State is RowState.Error).Select(r => r.Sheet).ToHashSet();
            return sheets.Count > 0 && Rows.Any(r => r.State is not RowState.Error) && Problems.All(p => sheets.Contains(p.Sheet)) && Totals.All(t => t.Agrees || sheets.Contains(t.Sheet));
        }
    }

    /// <summary>Why it is refused, in one sentence with the first place; empty when it is not.</summary>
    public string Refusal => CanGoAhead ? "" : Problems.Select(p => At(p.Sheet, p.Cell, p.Text))
        .Concat(Rows.Where(r => r.State is RowState.Error).Select(r => r.Notes.First(n => n.IsError) is var note ? At(r.Sheet, note.Cell, note.Text) : ""))
        .Concat(Totals.Where(t => !t.Agrees).Select(t => At(t.Sheet, t.Cell, $"{t.What} ghi {VietFormat.Number(t.Printed)}, các dòng cộng được {VietFormat.Number(t.Counted)}")))
        .FirstOrDefault() ?? "Tệp không có dòng doanh nghiệp nào.";

    /// <summary>Tells two plans apart: a plan that the officer has seen is carried out only if it is still the same.</summary>
    public string Mark => $"{Count(RowState.New)}-{Count(RowState.Changed)}-{Count(RowState.Same)}-{Count(RowState.Duplicate)}-{Count(RowState.Error)}";

    private static string At(string sheet, string cell, string text) => cell.Length > 0 ? $"Trang “{sheet}”, ô {cell}: {text}" : text;
}

/// <summary>What an import has done.</summary>
public sealed record ImportOutcome(int Added, int Changed, int Same, int LeftOut);
