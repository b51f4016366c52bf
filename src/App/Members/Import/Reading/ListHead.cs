using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>The header of a list.</summary>
/// <param name="First">Its place among the rows that were looked at.</param>
/// <param name="Last">The place of its lowest level.</param>
/// <param name="Levels">The keys of the labels of each level by their columns.</param>
internal sealed record ListHead(int First, int Last, ListMap Map, IReadOnlyList<Dictionary<int, string>> Levels)
{
    /// <summary>Whether labels stand in the columns of one level of this header, word for word.</summary>
    public bool HasLevel(IReadOnlyList<(int Column, string Key)> labels) =>
        Levels.Any(level => labels.Count * 2 > level.Count && labels.All(l => level.TryGetValue(l.Column, out var key) && key == l.Key));
}

/// <summary>Finds headers of one or more levels among rows, with merged cells or, in a text file, blanks beside labels.</summary>
/// <param name="merges">Of the whole sheet.</param>
internal sealed class HeadFinder(IReadOnlyList<CellRange> merges, FontJudge fonts, IReadOnlyDictionary<string, MemberField?>? remembered)
{
    private const int MostLevels = 4, LongestLabel = 150, LookedBelow = 60;
    private readonly HeadLabels labels = new(fonts);
    private readonly ILookup<int, CellRange> mergesByRow = merges.Where(m => m.Height <= MostLevels + 1)
        .SelectMany(m => Enumerable.Range(m.Top, m.Height).Select(row => (row, m))).ToLookup(x => x.row, x => x.m);

    /// <summary>The first header at or below a place; null when there is none.</summary>
    public ListHead? Find(IReadOnlyList<StoredRow> rows, int from)
    {
        for (var at = from; at < rows.Count; at++)
            if (At(rows, at) is { } head) return head;
        return null;
    }

    /// <summary>The header whose row of names stands at a place.</summary>
    public ListHead? At(IReadOnlyList<StoredRow> rows, int at)
    {
        if (!NamesPeople(rows[at])) return null;
        var before = labels.Font;
        labels.Font = labels.FontOf(rows, at);
        var (first, last) = (at, at);
        while (last + 1 < rows.Count && last - at < MostLevels - 1 && !IsTranslated(rows, at, last + 1) && IsDeeper(rows, at, last + 1)) last++;
        while (first > 0 && at - first < 2 && IsOuter(rows, first - 1, at)) first--;
        var heads = Heads(rows, first, last);
        if (last + 1 < rows.Count && IsTranslated(rows, at, last + 1)) heads = HeadTranslation.Together(heads, rows[++last], Label);
        var map = new ListMap(heads, new([.. rows.Skip(last + 1).Take(LookedBelow)], heads[0].Column), remembered);
        if (map.HasName && map.Count + (map.Ordinal > 0 ? 1 : 0) >= 2)
            return new(first, last, map, [.. Enumerable.Range(first, last - first + 1).Select(i => rows[i].Cells.ToDictionary(c => c.Column, c => MemberHeaders.KeyOf(Label(c))))]);
        labels.Font = before;
        return null;
    }

    /// <summary>A label in Unicode.</summary>
    public string Label(StoredCell cell) => labels.Read(cell);

    /// <summary>A label that names people, and another label beside it.</summary>
    private bool NamesPeople(StoredRow row)
    {
        if (row.Cells.Count < 2 || row.Cells.Count(c => c.Kind is StoredKind.Number or StoredKind.Date) > row.Cells.Count / 2) return false;
        var meanings = row.Cells.Where(c => c.Text.Length <= LongestLabel && c.Kind is StoredKind.Text or StoredKind.Bytes).Select(c => Alone(Label(c))).ToList();
        return meanings.Exists(MemberHeaders.IsName) && (meanings.Count(m => m is not null) >= 2 || row.Cells.Count >= 3);
    }

    private bool IsTranslated(IReadOnlyList<StoredRow> rows, int top, int at) => HeadTranslation.Is([.. rows.Skip(top).Take(at - top)], rows[at], Label, Alone);

    private HeadMeaning? Alone(string label) =>
        remembered?.TryGetValue(MemberHeaders.KeyOf(label), out var field) is true && field is { } chosen ? new(chosen) : MemberHeaders.Meaning([label], []);

    /// <summary>Labels under labels: nothing stands under the names but parts of a name, and no cell is a value.</summary>
    private bool IsDeeper(IReadOnlyList<StoredRow> rows, int top, int at)
    {
        var row = rows[at];
        if (row.Number - rows[at - 1].Number > 1 || row.Cells.Any(c => c.Kind is StoredKind.Number or StoredKind.Date or StoredKind.Error)) return false;
        var names = rows[top].Cells.Where(c => MemberHeaders.Meaning([Label(c)], []) is { Role: HeadRole.Ordinal } or { Field: MemberField.FullName or MemberField.FamilyName or MemberField.GivenName }).Select(c => c.Column).ToHashSet();
        var known = false;
        foreach (var cell in row.Cells)
        {
            var label = Label(cell);
            if (label.Any(char.IsAsciiDigit) || label.Length > 40) return false;
            var key = MemberHeaders.KeyOf(label);
            var meaning = MemberHeaders.Meaning([label], []);
            if (names.Contains(cell.Column) && !MemberHeaders.IsName(meaning)) return false;
            known |= key is "nam" or "nu" or "ngay" or "thang" or "so" or "ngay cap" or "noi cap" or "ngay vao" or "chinh thuc" or "du bi" || meaning is not null;
            // "Nam" below "Giới tính" is what the first person is
            if (key is "nam" or "nu" && !row.Cells.Any(c => MemberHeaders.KeyOf(Label(c)) != key)) return false;
        }
        return known;
    }

    /// <summary>Labels over groups of columns, no title and no letterhead.</summary>
    private bool IsOuter(IReadOnlyList<StoredRow> rows, int at, int names)
    {
        var row = rows[at];
        if (rows[at + 1].Number - row.Number > 1 || row.Cells.Any(c => c.Kind is not (StoredKind.Text or StoredKind.Bytes) || c.Text.Length > 60)) return false;
        var texts = row.Cells.Select(Label).ToList();
        if (texts.Exists(HeaderWords.IsLetterhead)) return false;
        var name = rows[names].Cells.First(c => MemberHeaders.IsName(Alone(Label(c)))).Column;
        var spans = row.Cells.Select(c => MergeAt(row.Number, c.Column)).ToList();
        return spans.TrueForAll(m => m is { Width: > 1 }) && (row.Cells.Count > 1 || row.Cells[0].Column > name)
            || row.Cells.Count > 1 && texts.Exists(l => MemberHeaders.Meaning([l], []) is { Role: not HeadRole.Value } or { Field: MemberField.CitizenId or MemberField.BirthDate });
    }

    private List<HeadColumn> Heads(IReadOnlyList<StoredRow> rows, int first, int last)
    {
        var right = rows.Skip(first).Take(last - first + 1).Max(r => r.Cells[^1].Column);
        // a label merged beyond the last label of its row
        right = Math.Max(right, Enumerable.Range(rows[first].Number, rows[last].Number - rows[first].Number + 1).SelectMany(r => mergesByRow[r]).Where(m => m.Right <= right + 3).Select(m => m.Right).DefaultIfEmpty(0).Max());
        var paths = Enumerable.Range(1, right + 1).Select(column => Path(rows, first, last, column)).ToList();
        var keyed = paths.Select(p => (Above: string.Join('/', p.Labels.SkipLast(1)), Key: p.Labels.Count > 0 ? MemberHeaders.KeyOf(p.Labels[^1]) : "")).ToList();
        var heads = new List<HeadColumn>();
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i].Labels.Count > 0)
            {
                var meaning = MemberHeaders.Meaning(paths[i].Labels, [.. keyed.Where(k => k.Above == keyed[i].Above).Select(k => k.Key)]);
                heads.Add(new(i + 1, paths[i].Labels, IsOfCard(heads, keyed[i].Key) ? null : OfList(heads, paths[i].Anchor, i + 1) ?? (IsOfId(heads, keyed[i].Key) ? new(MemberField.IdIssuedOn) : meaning), paths[i].Anchor));
            }
            else if (OfList(heads, null, i + 1) is { } listed && rows.Skip(last + 1).Take(LookedBelow).Any(r => r.At(i + 1) is not null)) heads.Add(heads[^1] with { Column = i + 1, Meaning = listed });
            // the unlabelled column beside the names may hold their last words
            else if (heads.Count > 0 && heads[^1] is { Meaning.Field: MemberField.FullName } name && name.Column == i) heads.Add(name with { Column = i + 1 });
        }
        return heads;
    }

    /// <summary>"Ngày cấp" beside the number of the member's card is the day of the card.</summary>
    private static bool IsOfCard(List<HeadColumn> heads, string key) => key is "ngay cap" or "cap ngay" && heads.Count > 0 && heads[^1].Meaning is { Field: MemberField.CardNumber };

    /// <summary>"NC" beside the number of identity is the day of its issue.</summary>
    private static bool IsOfId(List<HeadColumn> heads, string key) => key is "nc" && heads.Count > 0 && heads[^1].Meaning is { Field: MemberField.CitizenId };

    /// <summary>Beside "Số CCCD, ngày cấp", under the same label or under none, stands what the label names next.</summary>
    private static HeadMeaning? OfList(List<HeadColumn> heads, (int, int)? anchor, int column)
    {
        if (heads.Count == 0 || heads[^1].Column != column - 1 || (anchor ?? heads[^1].Anchor) != heads[^1].Anchor || ListedLabel.Parts(heads[^1].Path[^1]) is not { Count: > 1 } parts) return null;
        var place = column - heads[^1].Anchor.Column;
        return place < parts.Count ? MemberHeaders.Meaning([parts[place]], []) ?? new(null) : null;
    }

    private (List<string> Labels, (int, int) Anchor) Path(IReadOnlyList<StoredRow> rows, int first, int last, int column)
    {
        var (labels, anchor) = (new List<string>(), (0, column));
        for (var at = first; at <= last; at++)
        {
            var place = (rows[at].Number, column);
            var cell = rows[at].At(column);
            if (cell is null && MergeAt(rows[at].Number, column) is { } merge)
                (cell, place) = (rows.Skip(first).FirstOrDefault(r => r.Number == merge.Top)?.At(merge.Left), (merge.Top, merge.Left));
            else if (cell is null && at < last && Left(rows, first, last, at, column) is { } left)
                (cell, place) = (rows[at].At(left), (rows[at].Number, left));
            if (cell is not { } found || place == anchor) continue;
            labels.Add(Label(found));
            anchor = place;
        }
        return (labels, anchor);
    }

    /// <summary>Without merged cells, the label over a group stands over its first column alone.</summary>
    private static int? Left(IReadOnlyList<StoredRow> rows, int first, int last, int at, int column)
    {
        bool LabelBelow(int c) => Enumerable.Range(at + 1, last - at).Any(r => rows[r].At(c) is not null);
        if (!LabelBelow(column) || Enumerable.Range(first, at - first).Any(r => rows[r].At(column) is not null)) return null;
        var left = column - 1;
        while (left > 0 && rows[at].At(left) is null && LabelBelow(left)) left--;
        return left > 0 && rows[at].At(left) is not null && LabelBelow(left) ? left : null;
    }

    /// <summary>Whether a cell is merged with cells to its right.</summary>
    public bool IsMerged(int row, int column) => MergeAt(row, column) is { Width: > 1 };

    private CellRange? MergeAt(int row, int column)
    {
        foreach (var merge in mergesByRow[row])
            if (merge.Contains(row, column)) return merge;
        return null;
    }
}
