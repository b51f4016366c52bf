using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Tasks of a table that says who leads, who takes part and by when: "Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian".</summary>
internal static partial class TableDuties
{
    private const int Shortest = 8;

    /// <param name="rows">The rows of all tables in their order, cells parted by tabs.</param>
    public static IEnumerable<Duty> Find(SourceText text, IEnumerable<Span> rows, IReadOnlyList<Item> items, PaperDate? paper)
    {
        Columns? columns = null;
        var width = 0;
        foreach (var cells in rows.Select(row => Cells(text, row)))
        {
            if (HeadOf(text, cells) is { } head) (columns, width) = (head, cells.Count);
            else if (cells.Count != width) columns = null;
            else if (columns is { } known && Of(text, cells, known, items, paper) is { } duty) yield return duty;
        }
    }

    private static Duty? Of(SourceText text, List<Span> cells, Columns columns, IReadOnlyList<Item> items, PaperDate? paper)
    {
        var what = cells[columns.What];
        if (what.Length < Shortest || !text.Clean[what.Start..what.End].Any(char.IsLower)) return null;
        Span lead = cells[columns.Lead], with = Cell(cells, columns.With), time = Cell(cells, columns.Time);
        if (lead.IsEmpty && time.IsEmpty) return null;
        var at = text.At(new(what.Start, cells.Max(c => c.End)));
        return new(PathOf(text, cells, columns, items), text.Show(what), Actors.Named(text, lead), Actors.Named(text, with), [], Times.DueOfTime(text, time, paper).Due, time.IsEmpty ? null : Recurrences.OfTime(text, time), null, at);
    }

    /// <summary>The section that the table stands in, and the number of the row.</summary>
    private static string PathOf(SourceText text, List<Span> cells, Columns columns, IReadOnlyList<Item> items)
    {
        var section = items.LastOrDefault(i => i.At.Start < cells[columns.What].Start)?.Path ?? "";
        var number = cells.Take(columns.What).Select(text.Show).FirstOrDefault(c => Ordinal().IsMatch(c))?.TrimEnd('.') ?? "";
        return string.Join('.', new[] { section, number }.Where(p => p.Length > 0));
    }

    private static Columns? HeadOf(SourceText text, List<Span> cells)
    {
        var folded = cells.ConvertAll(text.Fold);
        var lead = folded.FindIndex(c => Leading().IsMatch(c) && c.Length < 80);
        var what = folded.FindIndex(c => Content().IsMatch(c) && c.Length < 80);
        return lead < 0 || what < 0 || lead == what ? null : new(what, lead, folded.FindIndex(c => c.Contains("phoi hop", StringComparison.Ordinal) && c.Length < 80), folded.FindIndex(c => Timing().IsMatch(c) && c.Length < 80));
    }

    private static Span Cell(List<Span> cells, int at) => at < 0 ? default : cells[at];

    private static List<Span> Cells(SourceText text, Span row)
    {
        // the row as it stands in its line: blank cells at its ends are cells too
        var (start, last) = (text.Clean.LastIndexOf('\n', Math.Max(0, row.Start - 1)) + 1, text.Clean.IndexOf('\n', row.End) is >= 0 and var stop ? stop : text.Clean.Length);
        var cells = new List<Span>();
        for (int at = start, end; at <= last; at = end + 1)
        {
            end = text.Clean.IndexOf('\t', at, last - at) is >= 0 and var tab ? tab : last;
            cells.Add(text.Trim(new(at, end)));
        }
        return cells;
    }

    /// <summary>Which column says what; -1 where none does.</summary>
    private readonly record struct Columns(int What, int Lead, int With, int Time);

    [GeneratedRegex(@"^(?:noi dung|nhiem vu|cong viec|ten nhiem vu|cac nhiem vu|viec|hoat dong)\b")]
    private static partial Regex Content();

    [GeneratedRegex(@"\bchu tri\b|^(?:don vi|co quan|bo phan)\s(?:chiu trach nhiem|thuc hien)|^phan cong\b|^nguoi (?:thuc hien|chiu trach nhiem)")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:thoi gian|thoi han|han|tien do|ngay hoan thanh)\b")]
    private static partial Regex Timing();

    [GeneratedRegex(@"^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)]?$")]
    private static partial Regex Ordinal();
}
