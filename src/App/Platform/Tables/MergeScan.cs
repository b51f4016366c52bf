using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>Finds the merged ranges of each sheet while its bytes go by: the file lists them after the rows, and a header must know them before.</summary>
internal sealed class MergeScan
{
    private const int MostKept = 20_000, Longest = 128;
    private static readonly byte[] Mark = "mergeCell "u8.ToArray();
    private readonly Dictionary<string, List<CellRange>> merges = new(StringComparer.OrdinalIgnoreCase);
    private string current = "";
    private byte[] rest = [];

    /// <summary>The ranges of a sheet, by the name of its part in the package.</summary>
    public IReadOnlyList<CellRange> Of(string part) => merges.GetValueOrDefault(part.TrimStart('/')) ?? [];

    public void See(string part, ReadOnlySpan<byte> bytes)
    {
        if (!part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)) return;
        if (part != current)
        {
            End();
            current = part;
        }
        // a mark may be cut by the end of what was seen before
        ReadOnlySpan<byte> seen = rest.Length == 0 ? bytes : (byte[])[.. rest, .. bytes];
        var at = 0;
        for (int found; (found = seen[at..].IndexOf(Mark)) >= 0;)
        {
            at += found;
            if (seen.Length - at < Longest) break;
            Keep(part, seen.Slice(at, Longest));
            at += Mark.Length;
        }
        rest = Tail(seen, at);
    }

    /// <summary>Reads the last mark of a part, which no further bytes follow.</summary>
    public void End()
    {
        for (int at; (at = rest.AsSpan().IndexOf(Mark)) >= 0; rest = rest[(at + Mark.Length)..])
            Keep(current, rest.AsSpan(at, Math.Min(Longest, rest.Length - at)));
        rest = [];
    }

    private static byte[] Tail(ReadOnlySpan<byte> seen, int at)
    {
        var open = seen[at..].IndexOf(Mark);
        return open == 0 ? seen[at..].ToArray() : seen[Math.Max(at, seen.Length - Mark.Length)..].ToArray();
    }

    private void Keep(string part, ReadOnlySpan<byte> element)
    {
        var text = Encoding.ASCII.GetString(element);
        var start = text.IndexOf("ref=", StringComparison.Ordinal);
        if (start < 0 || start + 5 >= text.Length || text.IndexOf(text[start + 4], start + 5) is not (> 0 and var end)) return;
        if (CellRange.Parse(text[(start + 5)..end]) is not { IsSingle: false } range) return;
        if (!merges.TryGetValue(part, out var ranges)) merges[part] = ranges = [];
        if (ranges.Count < MostKept) ranges.Add(range);
    }
}
