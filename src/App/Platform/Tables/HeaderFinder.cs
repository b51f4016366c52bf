using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>Where the header of a table stands.</summary>
/// <param name="Index">The row that only numbers the columns, "(1) (2) (3)", if there is one.</param>
internal sealed record HeaderPlace(int Top, int Bottom, int? Index)
{
    public int FirstBelow => (Index ?? Bottom) + 1;
}

/// <summary>Finds header rows: the rows of labels straight above the first row with numbers.</summary>
internal sealed partial class HeaderFinder(Sheet sheet)
{
    private const int MaxLevels = 5;

    /// <summary>The first header at or below a row; null when no table follows.</summary>
    public HeaderPlace? Find(int from)
    {
        foreach (var row in sheet.FilledRows.Where(r => r >= from))
        {
            if (!IsBody(row)) continue;
            if (WalkUp(row, from) is { } place) return place;
        }
        return FindByWords(from);
    }

    /// <summary>A table of texts alone is found by the labels "TT", "Họ và tên" … in a row.</summary>
    private HeaderPlace? FindByWords(int from)
    {
        foreach (var row in sheet.FilledRows.Where(r => r >= from))
        {
            var cells = sheet.Row(row);
            if (cells.Count >= 2 && cells.All(c => c.Number is null) && cells.Any(c => HeaderWords.IsOrdinal(c.Text) || HeaderWords.IsName(c.Text))
                && sheet.Row(row + 1).Count >= 2)
                return new(row, row, null);
        }
        return null;
    }

    public bool IsBody(int row)
    {
        var cells = sheet.Row(row);
        return cells.Count >= 2 && cells.Any(c => c.Number is not null || c.Date is not null) && !IsIndex(row) && !IsYears(row);
    }

    /// <summary>"(1) | (2) | (3)" or "A | B | 1 | 2=3+4".</summary>
    public bool IsIndex(int row)
    {
        var cells = sheet.Row(row);
        var marks = cells.Select(c => IndexMark().Match(c.Text)).ToList();
        if (cells.Count < 3 || marks.Any(m => !m.Success) || !LooksLikeLabels(row - 1)) return false;
        var numbers = marks.Where(m => m.Groups["n"].Success).Select(m => int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count >= 2 && numbers[0] <= 3 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }

    /// <summary>"2023 | 2024" under a label, with nothing in the columns of ordinal and name.</summary>
    private bool IsYears(int row)
    {
        var cells = sheet.Row(row);
        return cells.Where(c => c.Number is not null).All(c => c.Text.Length == 4 && c.Number is >= 1930 and <= 2100)
            && LooksLikeLabels(row - 1) && sheet.Row(row - 1) is var above && cells[0].Column > above[0].Column
            && sheet[row, above[0].Column] is null && !cells.Any(c => HeaderWords.IsTotal(c.Text));
    }

    private bool LooksLikeLabels(int row) =>
        sheet.Row(row) is { Count: > 0 } cells && cells.All(c => c.Number is null || c.Text.Length == 4) && cells.Any(c => c.Number is null);

    private HeaderPlace? WalkUp(int body, int from)
    {
        var row = body - 1;
        var bottomLimit = row;
        while (row >= from && IsLoneText(row)) row--;
        int? index = row >= from && IsIndex(row) ? row : null;
        if (index is not null) row--;
        var bottom = row;
        while (row >= from && bottom - row <= MaxLevels && IsLabels(row)) row--;
        var top = row + 1;
        if (top > bottom) return null;
        return Anchor(top, index is null ? Math.Max(bottom, bottomLimit) : bottom, index);
    }

    /// <summary>Cuts what is not header: letterhead above the row of "TT", group names and lines below it.</summary>
    private HeaderPlace? Anchor(int top, int bottom, int? index)
    {
        var anchor = Enumerable.Range(top, bottom - top + 1).FirstOrDefault(r => sheet.Row(r).Any(c => HeaderWords.IsOrdinal(c.Text)));
        if (anchor == 0) anchor = Enumerable.Range(top, bottom - top + 1).FirstOrDefault(r => sheet.Row(r).Any(c => HeaderWords.IsName(c.Text)) && sheet.Row(r).Count > 1);
        if (anchor == 0) anchor = top;
        // further right "CĐCS", "Chỉ tiêu" are labels over columns of numbers
        var names = sheet.Row(anchor).Where(c => HeaderWords.IsName(c.Text) && c.Merged is not { Width: > 1 }).Take(1);
        var firsts = sheet.Row(anchor).Where(c => HeaderWords.IsOrdinal(c.Text)).Concat(names).Select(c => c.Column).DefaultIfEmpty(sheet.Row(anchor)[0].Column).ToHashSet();
        var first = anchor;
        while (first > top && IsOuterLevel(first - 1, firsts)) first--;
        var last = anchor;
        while (last < bottom && IsDeeperLevel(last + 1, firsts)) last++;
        return new(first, last, index);
    }

    /// <summary>A lone text above, such as the unit of measure at the right edge, spans no columns and is no label.</summary>
    private bool IsOuterLevel(int row, HashSet<int> firsts) =>
        sheet.Row(row) is var cells && !cells.Any(c => firsts.Contains(c.Column) || HeaderWords.IsLetterhead(c.Text)) && (cells.Count > 1 || cells[0].Merged?.Width > 1);

    private bool IsDeeperLevel(int row, HashSet<int> firsts) =>
        sheet.Row(row) is { Count: > 0 } cells && !cells.Any(c => firsts.Contains(c.Column)) && cells.All(c => c.Number is null || c.Text.Length == 4);

    /// <summary>A single text at the left edge or across the table: a group name below a header, or a title above it.</summary>
    private bool IsLoneText(int row)
    {
        var cells = sheet.Row(row);
        if (cells.Count != 1 || cells[0].Number is not null) return false;
        return !Enumerable.Range(1, cells[0].Column - 1).Any(c => sheet.MergeAt(row, c) is { } m && m.Top < row) && (cells[0].Column <= 2 || cells[0].Merged?.Width > 2);
    }

    private bool IsLabels(int row)
    {
        var cells = sheet.Row(row);
        if (cells.Count == 0 || cells.Any(c => c.Number is not null && c.Text.Length != 4)) return false;
        return !IsLoneText(row) && !cells.Any(c => HeaderWords.IsLetterhead(c.Text));
    }

    [GeneratedRegex(@"^[\(\[]?((?<n>\d{1,2})|[A-Za-z])[\)\]]?(\s*=.*)?$")]
    private static partial Regex IndexMark();
}
