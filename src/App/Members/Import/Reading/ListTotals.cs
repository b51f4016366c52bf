using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Counts the persons of a sheet and compares them with the totals that the sheet prints.</summary>
internal sealed partial class ListTotals(string sheet)
{
    private readonly List<(string Cell, int Kind, long Number, int[] Group, int[] All, bool IsGrand)> printed = [];
    private readonly int[] all = new int[3];
    private int[] group = new int[3];

    public void Add(Sex? sex)
    {
        foreach (var counts in (int[][])[all, group])
        {
            counts[0]++;
            if (sex is not null) counts[sex is Sex.Female ? 2 : 1]++;
        }
    }

    /// <summary>A heading begins a new group.</summary>
    public void Open() => group = new int[3];

    /// <summary>Notes what a line of totals says: in words, in the column of a sex, or as its only number.</summary>
    public void Read(StoredRow row, ListMap map, Func<StoredCell, string> text)
    {
        var before = printed.Count;
        var isGrand = false;
        foreach (var cell in row.Cells.Where(c => c.Kind is StoredKind.Text or StoredKind.Bytes))
        {
            var words = VietText.Fold(text(cell));
            isGrand |= words.StartsWith("tong", StringComparison.Ordinal) || words.StartsWith("danh sach", StringComparison.Ordinal);
            var address = CellAddress.Of(row.Number, cell.Column);
            if (People().Match(words) is { Success: true } people) Note(address, 0, people, isGrand);
            if (Women().Match(words) is { Success: true } women) Note(address, 2, women, isGrand);
            if (Men().Match(words) is { Success: true } men) Note(address, 1, men, isGrand);
        }
        if (printed.Count == before) ReadCells(row, map, isGrand);
        group = new int[3];
    }

    public IEnumerable<PrintedTotal> Checked() => printed.Select(p => new PrintedTotal(sheet, p.Cell, p.Kind switch { 0 => "Số người", 1 => "Nam", _ => "Nữ" }, p.Number, Counted(p)));

    private static long Counted((string Cell, int Kind, long Number, int[] Group, int[] All, bool IsGrand) total)
    {
        var (part, whole) = (total.Group[total.Kind], total.All[total.Kind]);
        return part == total.Number ? part : whole == total.Number || total.IsGrand || total.Group[0] == 0 ? whole : part;
    }

    private void ReadCells(StoredRow row, ListMap map, bool isGrand)
    {
        var numbers = row.Cells.Where(c => c.Column != map.Ordinal && Whole().IsMatch(c.Text)).ToList();
        foreach (var cell in numbers)
        {
            var kind = cell.Column == map.Men || cell.Column == map.BirthOfMen ? 1 : cell.Column == map.Women || cell.Column == map.BirthOfWomen ? 2 : numbers.Count == 1 ? 0 : -1;
            if (kind >= 0) Note(CellAddress.Of(row.Number, cell.Column), kind, Whole().Match(cell.Text), isGrand);
        }
    }

    /// <summary>A grand total that stands above the list is compared once all has been counted.</summary>
    private void Note(string cell, int kind, Match match, bool isGrand)
    {
        if (long.TryParse(match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            printed.Add((cell, kind, number, group, all[0] == 0 ? all : [.. all], isGrand));
    }

    [GeneratedRegex(@"^(?!.*^nu\b)[^0-9]*?(?<n>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(?![0-9/])\s*(nguoi|doan vien|dv|lao dong|dong chi|d/c|\(|\.|,|;|$)")]
    private static partial Regex People();

    [GeneratedRegex(@"\bnu( gioi)?\s*(la|co|:|=|-)?\s*(?<n>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)|(?<n>[0-9]+) nu\b")]
    private static partial Regex Women();

    [GeneratedRegex(@"\bnam( gioi)?\s*(la|co|:|=|-)?\s*(?<n>[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,3})(?![0-9])|(?<n>[0-9]+) nam\b")]
    private static partial Regex Men();

    [GeneratedRegex(@"^\s*(?<n>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)\s*(người|đv|đoàn viên)?\s*$")]
    private static partial Regex Whole();
}
