using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>A table of random shape as unions make them: groups with their parts, one to three header levels, total above or below or none.</summary>
internal sealed class AnyTable
{
    private static readonly string[] Units = ["LĐLĐ thành phố", "LĐLĐ huyện", "Công đoàn ngành", "Công đoàn Viên chức", "Tổng công ty", "CĐCS Công ty TNHH"];
    private readonly Random random;
    private readonly List<(int Total, int[] Parts)> sums = [];
    private int next;

    public AnyTable(int seed)
    {
        random = new(seed);
        List<PrintColumn> columns = [];
        if (random.Next(4) > 0) columns.Add(Take(new("TT", PrintKind.Ordinal, 5)));
        columns.Add(Take(new(Pick("Đơn vị", "Tên đơn vị", "Nội dung", "Địa bàn"), PrintKind.Text, 30)));
        var measures = random.Next(1, 4);
        for (var i = 0; i < measures; i++) columns.Add(Measure(i));
        if (random.Next(2) == 0) columns.Add(Take(new("Ghi chú", PrintKind.Text, 20)));
        var leaves = new PrintTable(columns, []).Leaves;
        Table = new(columns, [.. Enumerable.Range(1, random.Next(6, 18)).Select(n => Row(n, leaves))])
        {
            TotalLabel = Pick("Cộng:", "Tổng cộng", "TOÀN TỈNH", "CỘNG", null),
            TotalFirst = random.Next(3) == 0,
        };
    }

    public PrintTable Table { get; private set; }

    /// <summary>The leaf columns that are sums, with their parts.</summary>
    public IReadOnlyList<(int Total, int[] Parts)> Sums => sums;

    public IReadOnlyList<string> Titles => random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 10)).Select(i => $"Dòng đầu đề thứ {i}, năm 2024")];

    /// <summary>One part of one sum becomes larger; returns where.</summary>
    public (int Row, int Leaf) Corrupt()
    {
        var (row, part) = (random.Next(Table.Rows.Count), sums[random.Next(sums.Count)].Parts[0]);
        var values = Table.Rows[row].Values.ToList();
        values[part] = (values[part].Number ?? 0) + random.Next(1, 50);
        Table = Table with { Rows = [.. Table.Rows.Select((r, i) => i == row ? r with { Values = values } : r)] };
        return (row, part);
    }

    private PrintColumn Measure(int number)
    {
        if (random.Next(4) == 0) return Take(new($"Số liệu {number}"));
        var total = next;
        var parts = random.Next(2, 5);
        var sum = Take(new(Pick("Tổng số", "Tổng thực tăng (người)", "Cộng")!));
        var children = Enumerable.Range(0, parts).Select(i => Take(new($"Phần {number}.{(char)('a' + i)}"))).ToList();
        sums.Add((total, [.. Enumerable.Range(total + 1, parts)]));
        return random.Next(2) == 0
            ? PrintColumn.Group($"Nhóm {number}", [sum, .. children])
            : PrintColumn.Group($"Nhóm {number}", sum, PrintColumn.Group("Trong đó:", children));
    }

    private PrintRow Row(int number, IReadOnlyList<PrintColumn> leaves)
    {
        var values = leaves.Select(l => l.Kind switch
        {
            PrintKind.Ordinal => (PrintValue)number,
            PrintKind.Text when l.Title == "Ghi chú" => random.Next(4) == 0 ? "Khuyến khích" : "",
            PrintKind.Text => $"{Pick(Units)} {number}",
            _ => random.Next(5) == 0 ? 0 : random.Next(1, 5_000),
        }).ToList();
        foreach (var (total, parts) in sums) values[total] = parts.Sum(p => values[p].Number ?? 0);
        return new(values);
    }

    private PrintColumn Take(PrintColumn column)
    {
        next++;
        return column;
    }

    private string Pick(params string?[] words) => words[random.Next(words.Length)]!;

    /// <summary>The table as copied into a text: cells parted by tabs, merged labels only in their first cell, numbers with dots.</summary>
    public static string AsText(PrintTable table, IReadOnlyDictionary<int, decimal>? printedTotals = null)
    {
        var width = table.Leaves.Count;
        List<string[]> lines = [.. Enumerable.Range(0, table.HeaderDepth).Select(level => Enumerable.Range(0, width)
            .Select(c => table.HeaderCells.FirstOrDefault(h => (h.Row, h.Column) == (level, c))?.Title ?? "").ToArray())];
        var total = Enumerable.Range(0, width).Select(c => (printedTotals?.TryGetValue(c, out var given) == true ? (PrintValue)given : table.TotalOf(c)).Show(table.Leaves[c].Kind)).ToArray();
        if (table is { TotalLabel: not null, TotalFirst: true }) lines.Add(total);
        lines.AddRange(table.Rows.Select((_, r) => Enumerable.Range(0, width).Select(c => table.ValueOf(r, c).Show(table.Leaves[c].Kind)).ToArray()));
        if (table is { TotalLabel: not null, TotalFirst: false }) lines.Add(total);
        return string.Join('\n', lines.Select(l => string.Join('\t', l)));
    }
}
