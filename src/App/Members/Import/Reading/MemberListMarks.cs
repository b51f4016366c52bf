using DoanKet.App.Platform.Documents.Marks;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>
/// Gives a list back to its unit with what was found: the cells coloured (red for errors, amber for warnings) with the message as a comment,
/// and every message of a line in a last column "Lỗi". All else of the file stays; reading it again gives the same lines.
/// </summary>
public static class MemberListMarks
{
    /// <summary>The label of the column of messages, which no reading takes.</summary>
    public const string Label = "Lỗi";

    private const int LookedAt = 400;
    private static readonly TableLimits Limits = new(MaxFileBytes: 200_000_000, MaxUnpackedBytes: 2_000_000_000, MaxRatio: 400);

    /// <param name="original">The file that was read; sought, and left open. Text files come back as .xlsx.</param>
    /// <param name="to">Where the marked .xlsx goes.</param>
    /// <param name="lines">Lines with something found, as <see cref="ListedMember"/> names them.</param>
    public static void Write(Stream original, string fileName, Stream to, IEnumerable<(string Sheet, int Row, IReadOnlyList<Finding> Findings)> lines)
    {
        var found = lines.Where(l => l.Findings.Count > 0).GroupBy(l => l.Sheet)
            .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<int, IReadOnlyList<CellMark>>)g.GroupBy(l => l.Row).ToDictionary(l => l.Key, l => (IReadOnlyList<CellMark>)[.. l.SelectMany(x => x.Findings.Select(f => new CellMark(f.Column, f.Message, f.IsError)))]));
        original.Position = 0;
        Span<byte> start = stackalloc byte[2];
        var isPackage = original.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8) && !fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
        original.Position = 0;
        if (isPackage) Mark(original, fileName, to, found);
        else
        {
            using var plain = PlainWorkbook.Of(original, fileName);
            Mark(plain, fileName, to, found.ToDictionary(f => PlainPackage.SheetName(f.Key), f => f.Value));
        }
    }

    private static void Mark(Stream workbook, string fileName, Stream to, Dictionary<string, IReadOnlyDictionary<int, IReadOnlyList<CellMark>>> found)
    {
        var marks = new Dictionary<string, SheetMarks>();
        using (var file = RowFile.Open(workbook, fileName, Limits))
            foreach (var sheet in file.Sheets)
                if (found.TryGetValue(sheet.Name, out var rows)) marks[sheet.Name] = Place(sheet, rows);
        new MarkedPackage(workbook, to, marks).Write();
    }

    /// <summary>The column "Lỗi" of an earlier time, else the first that is free in every row.</summary>
    private static SheetMarks Place(StoredSheet sheet, IReadOnlyDictionary<int, IReadOnlyList<CellMark>> rows)
    {
        using var walk = sheet.Rows.GetEnumerator();
        var queue = new RowQueue(walk);
        var first = queue.Peek(LookedAt);
        var finder = new HeadFinder(sheet.Merges, new(), null);
        var head = finder.Find(first, 0);
        var own = head is null ? default : Enumerable.Range(head.First, head.Last - head.First + 1).SelectMany(i => first[i].Cells.Where(c => finder.Label(c) == Label).Select(c => (first[i].Number, c.Column))).LastOrDefault();
        if (own.Column > 0) return new(rows, own.Number, own.Column, Label);
        var last = 0;
        while (queue.Next() is { } row) last = Math.Max(last, row.Cells[^1].Column);
        return new(rows, head is null ? 0 : first[head.First].Number, Math.Min(last + 1, 16_384), Label);
    }
}
