using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>Finds where the rows below a header end and which lines after them are notes.</summary>
internal sealed partial class BodyRows
{
    private const int WidestGap = 2;
    private readonly Sheet sheet;
    private readonly HeaderFinder finder;
    private readonly HashSet<int> repeated = [];

    public BodyRows(Sheet sheet, HeaderFinder finder, HeaderPlace place)
    {
        (this.sheet, this.finder) = (sheet, finder);
        var rows = Run(place);
        Last = LastOfBody(rows, place.FirstBelow - 1);
        var notes = NotesAfter(place);
        AfterNotes = notes.Count > 0 ? notes[^1] + 1 : Last + 1;
        Notes = [.. notes.Select(r => string.Join("   ", sheet.Row(r).Select(c => c.Text)))];
    }

    public int Last { get; }

    /// <summary>Rows of the header printed again at the head of the next page.</summary>
    public IReadOnlySet<int> Repeated => repeated;

    public int AfterNotes { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>Rows that follow without a wide gap and before another header.</summary>
    private List<int> Run(HeaderPlace place)
    {
        var run = new List<int>();
        var previous = place.FirstBelow - 1;
        foreach (var row in sheet.FilledRows.Where(r => r >= place.FirstBelow))
        {
            if (row - previous <= WidestGap && RepeatsHeader(place, row, run)) repeated.UnionWith(Enumerable.Range(row, place.FirstBelow - place.Top));
            if (repeated.Contains(row))
            {
                previous = row;
                continue;
            }
            if (row - previous > WidestGap || row - previous > 1 && (run.Count == 0 || EndsAtGap(run, row))) break;
            if (IsNewHeader(row)) break;
            run.Add(row);
            previous = row;
        }
        return run;
    }

    /// <summary>The same labels in the same columns, with no total before them and no new numbering after them, are the next page of one table.</summary>
    private bool RepeatsHeader(HeaderPlace place, int row, List<int> run)
    {
        var height = place.FirstBelow - place.Top;
        return run.Count > 0 && !repeated.Contains(row) && Enumerable.Range(0, height).All(i => Texts(place.Top + i).SequenceEqual(Texts(row + i)))
            && !run.Exists(r => sheet.Row(r).Any(c => HeaderWords.IsTotal(c.Text))) && sheet.Row(row + height) is [var first, ..] && first.Text.TrimStart('0').TrimEnd('.') != "1";
    }

    private IEnumerable<(int Column, string Text)> Texts(int row) => sheet.Row(row).Select(c => (c.Column, c.Text));

    /// <summary>After a blank line the table goes on only with more of the same: numbers, and no total just before.</summary>
    private bool EndsAtGap(List<int> run, int row) =>
        !finder.IsBody(row) || sheet.Row(run[^1]).Any(c => HeaderWords.IsTotal(c.Text)) && !sheet.Row(run[0]).Any(c => HeaderWords.IsTotal(c.Text));

    private bool IsNewHeader(int row)
    {
        var cells = sheet.Row(row);
        return cells.Count >= 2 && cells.All(c => c.Number is null) && cells.Any(c => HeaderWords.IsOrdinal(c.Text));
    }

    private int LastOfBody(List<int> run, int none)
    {
        var last = run.Count - 1;
        while (last >= 0 && IsTail(run, last)) last--;
        return last >= 0 ? run[last] : none;
    }

    private bool IsTail(List<int> run, int at)
    {
        var cells = sheet.Row(run[at]);
        if (cells.Any(c => c.Number is not null || c.Date is not null) && cells.Count > 1) return false;
        if (cells.Count == 1 || cells.Any(c => SignOff().IsMatch(VietText.Fold(c.Text)))) return true;
        return at > 0 && Enumerable.Range(1, at - 1).Any(i => sheet.Row(run[i]).Any(c => HeaderWords.IsGrandTotal(c.Text)));
    }

    /// <summary>Lines straight below the table, or one blank line further down when the sheet ends with them.</summary>
    private List<int> NotesAfter(HeaderPlace place)
    {
        if (Last < place.FirstBelow) return [];
        var notes = new List<int>();
        var another = finder.Find(Last + 1)?.Top ?? int.MaxValue;
        foreach (var row in sheet.FilledRows.Where(r => r > Last))
        {
            if (row >= another || another < int.MaxValue && row - (notes.Count > 0 ? notes[^1] : Last) > 1) break;
            notes.Add(row);
        }
        return notes;
    }

    [GeneratedRegex(@"nguoi lap|thu truong|chu tich|^tm\.|^t/m|nguoi tong hop|xac nhan|ky ten|ke toan|noi nhan")]
    private static partial Regex SignOff();
}
