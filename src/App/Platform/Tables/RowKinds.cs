using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>Tells data rows from headings, parts, subtotals and the total, by words, by ordinals (A, I, 1, 1.1) and by position.</summary>
internal sealed partial class RowKinds(IReadOnlyList<TableColumn> columns)
{
    private const int Leaf = 9, Numbered = 2;
    private readonly int ordinal = columns.FirstOrDefault(c => c.Type is ColumnType.Ordinal)?.Column ?? 0;
    private readonly int name = columns.FirstOrDefault(c => c.Type is ColumnType.Name)?.Column ?? 0;
    private readonly HashSet<int> numbers = [.. columns.Where(c => c.Type is ColumnType.Number).Select(c => c.Column)];

    public IReadOnlyList<TableRow> Tell(Sheet sheet, IReadOnlyList<int> numbersOfRows)
    {
        var rows = numbersOfRows.Select(r => Plain(sheet, r)).ToList();
        var grand = FindGrandTotal(rows);
        var depths = rows.Select(DepthOf).ToList();
        for (var i = 0; i < rows.Count; i++)
            rows[i] = rows[i] with { Kind = i == grand ? RowKind.Total : KindOf(rows[i]) };
        SetAside(rows, grand);
        RaiseUnnumberedHeads(rows, depths);
        MarkHeadedGroups(rows, depths);
        NameGroups(rows, depths);
        return [.. rows.Select((row, i) => row.Kind is RowKind.Subtotal ? row with { Leaves = LeavesOf(rows, depths, i) } : row)];
    }

    private TableRow Plain(Sheet sheet, int row)
    {
        var cells = sheet.Row(row);
        var number = ordinal == 0 ? "" : sheet[row, ordinal]?.Text ?? "";
        var text = name == 0 ? "" : sheet.Seen(row, name)?.Text ?? "";
        if (text.Length == 0) text = cells.FirstOrDefault(c => c.Column != ordinal && c.Number is null && c.Date is null)?.Text ?? "";
        if (text.Length == 0 && number.Length > 0 && !TableNumber.TryParse(number, out _)) (number, text) = ("", number);
        if (number.Length == 0 && OrdinalInName().Match(text) is { Success: true } told) number = told.Groups["so"].Value;
        if (HeaderWords.IsTotal(number)) (number, text) = ("", number);
        return new(row, RowKind.Data, number, text, "", cells, []);
    }

    /// <summary>Of all rows that say "Cộng", the one for everything: the first row of the table, or the last.</summary>
    private static int FindGrandTotal(List<TableRow> rows)
    {
        var totals = Enumerable.Range(0, rows.Count).Where(i => HeaderWords.IsTotal(rows[i].Name)).ToList();
        var grand = totals.Where(i => HeaderWords.IsGrandTotal(rows[i].Name)).ToList();
        // nothing is left to add up for a total that follows a total, or that comes before all rows
        if (grand.Count == 0) return totals.Count == 1 || totals is [0, ..] ? totals[0] : totals is [.., var before, var last] && last == before + 1 ? last : -1;
        return grand.Contains(0) ? 0 : grand[^1];
    }

    private RowKind KindOf(TableRow row)
    {
        if (HeaderWords.IsTotal(row.Name)) return RowKind.Subtotal;
        if (HeaderWords.IsOfWhich(row.Name) || HeaderWords.IsShareRow(row.Name) || row.Ordinal is [.., not (>= '0' and <= '9')] && PartOrdinal().IsMatch(row.Ordinal)) return RowKind.Part;
        var hasNumbers = row.Cells.Any(c => numbers.Contains(c.Column) && c.Number is not null);
        if (hasNumbers) return RowKind.Data;
        if (row.Cells.Count == 1 && (row.Ordinal.Length == 0 || !char.IsAsciiDigit(row.Ordinal[0]))) return RowKind.Group;
        return DepthOf(row) < Numbered ? RowKind.Group : RowKind.Data;
    }

    /// <summary>Lines without a number below the total of numbered lines ("Kế hoạch tỉnh giao", "Chênh lệch") stand beside the table.</summary>
    private static void SetAside(List<TableRow> rows, int grand)
    {
        if (grand <= 0 || rows.Take(grand).Count(r => r.Ordinal.Length > 0) * 2 < grand) return;
        for (var i = grand + 1; i < rows.Count; i++)
            if (rows[i] is { Kind: RowKind.Data, Ordinal: "" }) rows[i] = rows[i] with { Kind = RowKind.Part };
    }

    /// <summary>A is above I, I above 1, 1 above 1.1; rows without such an ordinal are leaves.</summary>
    private static int DepthOf(TableRow row)
    {
        var mark = row.Ordinal.TrimEnd('.', ')', ' ');
        if (mark.Length > 0 && !mark.AsSpan().ContainsAnyExceptInRange('0', '9')) return Numbered;
        if (Roman().IsMatch(mark)) return 1;
        if (mark.Length == 1 && char.IsAsciiLetterUpper(mark[0])) return 0;
        if (Whole().IsMatch(mark)) return Numbered;
        return Dotted().IsMatch(mark) ? Numbered + mark.Count(c => c == '.') : Leaf;
    }

    /// <summary>A row with an ordinal above those that follow it, and numbers of its own, is the sum of its group if it adds up anywhere.</summary>
    private void MarkHeadedGroups(List<TableRow> rows, List<int> depths)
    {
        var heads = Enumerable.Range(0, rows.Count).Where(i => rows[i].Kind is RowKind.Data && depths[i] < Leaf && LeavesOf(rows, depths, i).Count > 0).ToList();
        foreach (var level in heads.GroupBy(i => depths[i]))
        {
            // numbered lines 1, 2, 3 with lines 1.1, 1.2 below may only mention parts: then the sums tell
            var sums = level.Key < Numbered || level.Count(i => AddsUp(rows, depths, i)) * 2 >= level.Count();
            if (sums) foreach (var i in level) rows[i] = rows[i] with { Kind = RowKind.Subtotal };
            else foreach (var part in level.SelectMany(i => LeavesOf(rows, depths, i))) rows[part] = rows[part] with { Kind = RowKind.Part };
        }
    }

    /// <summary>"Khối huyện" without an ordinal above the numbered lines 1, 2, 3 is the head of their group when it is their sum in most columns.</summary>
    private void RaiseUnnumberedHeads(List<TableRow> rows, List<int> depths)
    {
        if (depths.Exists(d => d < Numbered) || !depths.Contains(Numbered)) return;
        var heads = Enumerable.Range(0, rows.Count).Where(i => rows[i].Kind is RowKind.Data && rows[i].Ordinal.Length == 0 && i + 1 < rows.Count && depths[i + 1] == Numbered).ToList();
        var sums = heads.FindAll(i => SumsUpBelow(rows, depths, i));
        var isTotal = MakeUpTotal(rows, heads);
        // one that a fault keeps from adding up is a head like its equals
        if (isTotal || sums.Count * 2 >= heads.Count) foreach (var i in heads.Where(i => isTotal || sums.Contains(i) || sums.Count > 1)) depths[i] = Numbered - 1;
    }

    /// <summary>Heads that make up the total without the lines between them are the sums of these lines, however many of those are wrong.</summary>
    private bool MakeUpTotal(List<TableRow> rows, List<int> heads)
    {
        if (heads.Count < 2 || rows.Find(r => r.Kind is RowKind.Total) is not { } total) return false;
        var printed = numbers.Where(c => total.NumberAt(c) != 0).ToList();
        return printed.Count > 0 && printed.TrueForAll(c => heads.Sum(i => rows[i].NumberAt(c)) == total.NumberAt(c));
    }

    private bool SumsUpBelow(List<TableRow> rows, List<int> depths, int head)
    {
        var below = Enumerable.Range(head + 1, rows.Count - head - 1).TakeWhile(i => depths[i] == Numbered && rows[i].Kind is RowKind.Data or RowKind.Part).Where(i => rows[i].Kind is RowKind.Data).ToList();
        var printed = numbers.Where(c => rows[head].NumberAt(c) != 0).ToList();
        return printed.Count > 0 && printed.Count(c => below.Sum(i => rows[i].NumberAt(c)) == rows[head].NumberAt(c)) * 2 >= printed.Count;
    }

    private bool AddsUp(List<TableRow> rows, List<int> depths, int head) =>
        numbers.Any(c => rows[head].NumberAt(c) is not 0 and var printed && LeavesOf(rows, depths, head).Sum(i => rows[i].NumberAt(c)) == printed);

    private static void NameGroups(List<TableRow> rows, List<int> depths)
    {
        var group = "";
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Kind is RowKind.Group || rows[i].Kind is RowKind.Subtotal && !HeaderWords.IsTotal(rows[i].Name)) group = rows[i].Name;
            else if (rows[i].Kind is not RowKind.Total) rows[i] = rows[i] with { Group = group };
        }
    }

    private static List<int> LeavesOf(List<TableRow> rows, List<int> depths, int at) =>
        HeaderWords.IsTotal(rows[at].Name) ? LeavesAbove(rows, at) : LeavesBelow(rows, depths, at);

    private static List<int> LeavesBelow(List<TableRow> rows, List<int> depths, int at)
    {
        var end = at + 1;
        while (end < rows.Count && depths[end] > depths[at] && rows[end].Kind is not RowKind.Total && !(rows[end].Kind is RowKind.Group && depths[end] == Leaf)) end++;
        return [.. Enumerable.Range(at + 1, end - at - 1).Where(i => IsLeaf(rows, depths, i, end))];
    }

    private static bool IsLeaf(List<TableRow> rows, List<int> depths, int i, int end) =>
        rows[i].Kind is RowKind.Data && !(depths[i] < Leaf && i + 1 < end && depths[i + 1] < Leaf && depths[i + 1] > depths[i]);

    private static List<int> LeavesAbove(List<TableRow> rows, int at)
    {
        var start = at;
        while (start > 0 && rows[start - 1].Kind is RowKind.Data or RowKind.Part) start--;
        return [.. Enumerable.Range(start, at - start).Where(i => rows[i].Kind is RowKind.Data)];
    }

    [GeneratedRegex("^(I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XX)$")]
    private static partial Regex Roman();

    /// <summary>"I. Khối huyện" where no column is kept for the number.</summary>
    [GeneratedRegex(@"^(?<so>[IVX]{1,5}|[A-H])[.)]\s*\p{L}{2}")]
    private static partial Regex OrdinalInName();

    /// <summary>1, 1000 and 1.000: the thousandth line is no part of the first.</summary>
    [GeneratedRegex(@"^(\d+|\d{1,3}(\.\d{3})+)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d+(\.\d{1,3})+$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^\d+\.?[a-z]\)?$")]
    private static partial Regex PartOrdinal();
}
