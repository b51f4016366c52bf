namespace DoanKet.App.Platform.Tables;

/// <summary>Reads the labels over each column, through merged cells or, where a text has none, through blanks to the right of a label.</summary>
internal static class HeaderLabels
{
    /// <summary>One path per column from <paramref name="left"/> to <paramref name="right"/>, outermost label first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(Sheet sheet, HeaderPlace place, int left, int right)
    {
        var spread = !sheet.Merges.Any(m => m.Width > 1 && m.Top >= place.Top && m.Top <= place.Bottom);
        var levels = place.Bottom - place.Top + 1;
        var seen = new Cell?[levels, right - left + 1];
        for (var level = 0; level < levels; level++)
            for (var column = left; column <= right; column++)
                seen[level, column - left] = sheet.Seen(place.Top + level, column)
                    ?? (spread && column > left && Continues(sheet, seen, place, level, column, left) ? seen[level, column - left - 1] : null);
        return [.. Enumerable.Range(0, right - left + 1).Select(i => PathOf(seen, i, levels))];
    }

    /// <summary>A blank belongs to the label on its left when a label stands below it and both hang under the same label above.</summary>
    private static bool Continues(Sheet sheet, Cell?[,] seen, HeaderPlace place, int level, int column, int left)
    {
        var i = column - left;
        var row = place.Top + level;
        if (seen[level, i - 1] is null || !Enumerable.Range(row + 1, place.Bottom - row).Any(r => sheet[r, column] is not null)) return false;
        return Enumerable.Range(0, level).All(above => ReferenceEquals(seen[above, i], seen[above, i - 1]));
    }

    private static List<string> PathOf(Cell?[,] seen, int i, int levels)
    {
        var path = new List<string>();
        Cell? last = null;
        for (var level = 0; level < levels; level++)
        {
            var cell = seen[level, i];
            if (cell is null || ReferenceEquals(cell, last)) continue;
            path.Add(string.Join(' ', cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            last = cell;
        }
        return path;
    }
}
