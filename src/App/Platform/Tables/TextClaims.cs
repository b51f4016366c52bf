using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables.Repairs;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Holds the figures that the text around a table states ("Phát triển 475 đoàn viên, thành lập 13 CĐCS") against the totals of the columns they name.
/// A text speaks of other years and other plans too: a figure that is merely different proves nothing, only one that is the total with a slip of its digits,
/// or the very sum of the column where another is printed.
/// </summary>
internal static partial class TextClaims
{
    private const decimal Smallest = 10, Large = 100;

    private enum Topic { Members, InformalMembers, Unions, OccupationalUnions, Party }

    /// <summary>A figure that the text states, with the year it states it for.</summary>
    private sealed record TextClaim(Topic Topic, decimal Number, int? Year);

    /// <summary>The claims that bear upon the repairs: those that uphold the printed total or the sum of its column. Where both stand against the text, the text has the slip.</summary>
    public static IEnumerable<TableSum> Sums(Table table, IReadOnlyList<CheckedColumn> columns, IEnumerable<SumCheck> checks) =>
        from check in checks
        let column = columns.First(c => check.At == At(table, c))
        where check.Ok || check.Expected == column.Sum
        select new TableSum(check, new(table.Total!.Row, table.Columns.First(c => c.Letter == column.Letter).Column), []);

    public static IEnumerable<SumCheck> Check(Table table, IReadOnlyList<CheckedColumn> columns, IEnumerable<string> texts)
    {
        if (table.Total is null) return [];
        var claims = texts.SelectMany(Claims).ToLookup(c => c.Topic);
        return [.. claims.Select(c => Compare(table, ColumnOf(c.Key, columns), [.. c])).OfType<SumCheck>()];
    }

    /// <summary>Where the column adds up to the printed total, the text is more likely wrong than both.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<CheckedColumn> columns, IEnumerable<SumCheck> checks) =>
        from check in checks
        where !check.Ok && columns.Any(c => c.Sum == check.Printed && check.At.StartsWith(c.Letter, StringComparison.Ordinal) && char.IsAsciiDigit(check.At[c.Letter.Length]))
        select $"Phần chữ quanh bảng ghi {TableNumber.Show(check.Expected)} nhưng ô {check.At} in {TableNumber.Show(check.Printed)} và cả cột cộng lại đúng {TableNumber.Show(check.Printed)}: có thể phần chữ ghi sai, đối chiếu với bản gốc.";

    private static string At(Table table, CheckedColumn column) => column.Letter + table.Total!.Row.ToString(CultureInfo.InvariantCulture);

    private static SumCheck? Compare(Table table, CheckedColumn? column, List<TextClaim> claims)
    {
        if (column?.PrintedTotal is not { } printed || printed == 0) return null;
        var at = At(table, column);
        if (claims.Exists(c => c.Number == printed)) return new(at, CheckKind.Text, printed, printed, true);
        if (column.Sum is { } sum && claims.Exists(c => c.Number == sum)) return new(at, CheckKind.Text, sum, printed, false);
        return Slip(claims, YearsOf(table, column), printed) is { } slip ? new(at, CheckKind.Text, slip, printed, false) : null;
    }

    /// <summary>
    /// The one figure that is the printed one with a slip of its digits. The only figure of the year of the table may differ in one digit;
    /// among figures of several years only two large numbers with two digits exchanged are no chance.
    /// </summary>
    private static decimal? Slip(List<TextClaim> claims, IReadOnlyCollection<int> years, decimal printed)
    {
        var ofYear = claims.Where(c => c.Year is null || years.Count == 0 || years.Contains(c.Year.Value)).Select(c => c.Number).Distinct().ToList();
        var slips = ofYear.Where(n => DigitReasons.Tell(n, printed) is var (reason, rank)
            && (reason is RepairReason.SwappedDigits && (ofYear.Count == 1 || rank == 1 && printed >= Large) || reason is RepairReason.MisreadDigit && ofYear.Count == 1)).ToList();
        return printed >= Smallest && slips is [var only] ? only : null;
    }

    /// <summary>The years that the column speaks of or, where it names none, the lines above the table: rather its titles than lines that state figures themselves.</summary>
    private static HashSet<int> YearsOf(Table table, CheckedColumn column)
    {
        IEnumerable<IEnumerable<string>> sources = [column.LabelPath, table.Titles.Where(t => !Claims(t).Any()), table.Titles];
        return sources.Select(lines => lines.SelectMany(Years).ToHashSet()).FirstOrDefault(years => years.Count > 0) ?? [];
    }

    private static IEnumerable<int> Years(string text) => Year().Matches(text).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>The one column of the topic; of several the one that is made of the others.</summary>
    private static CheckedColumn? ColumnOf(Topic topic, IReadOnlyList<CheckedColumn> columns)
    {
        var named = columns.Where(c => c.Sum is not null && TopicOf(VietText.Fold(string.Join(' ', c.LabelPath))) is { } told && Head(told) == Head(topic)).ToList();
        if (topic is Topic.InformalMembers or Topic.OccupationalUnions) named = named.FindAll(c => TopicOf(VietText.Fold(string.Join(' ', c.LabelPath))) == topic);
        if (named is [var only]) return only;
        return named.FindAll(c => c.Parts.Count > 0) is [var whole] ? whole : null;
    }

    private static Topic Head(Topic topic) => topic switch { Topic.InformalMembers => Topic.Members, Topic.OccupationalUnions => Topic.Unions, _ => topic };

    private static IEnumerable<TextClaim> Claims(string text)
    {
        foreach (var sentence in SentenceEnd().Split(VietText.Fold(text)))
            foreach (Match claim in Claim().Matches(sentence))
                if (TopicOf(claim.Groups["viec"].Value) is { } topic && TableNumber.TryParse(claim.Groups["so"].Value.TrimStart('0'), out var number))
                    yield return new(topic, number, YearOf(sentence, claim.Index));
    }

    /// <summary>The year named last before the figure in its sentence, else the first behind it.</summary>
    private static int? YearOf(string sentence, int at) =>
        Years(sentence[..at]).Select(y => (int?)y).LastOrDefault() ?? Years(sentence[at..]).Select(y => (int?)y).FirstOrDefault();

    /// <summary>What a label or the words after a figure speak of; nothing when they speak of two things.</summary>
    private static Topic? TopicOf(string folded)
    {
        if (Party().IsMatch(folded)) return Topic.Party;
        var (members, unions, informal) = (Members().IsMatch(folded), Unions().IsMatch(folded), Informal().IsMatch(folded));
        if (members == unions) return null;
        return unions ? informal ? Topic.OccupationalUnions : Topic.Unions : informal ? Topic.InformalMembers : Topic.Members;
    }

    /// <summary>A figure with the words that follow it up to the next figure or stop.</summary>
    [GeneratedRegex(@"(?<![\d/.,])(?<so>\d{1,3}(\.\d{3})+|\d{1,6})(?![\d/.,%])\s+(?<viec>(doan vien|dv|cdcs|cong doan co so|nghiep doan)[^\d,;:.\n]*)")]
    private static partial Regex Claim();

    [GeneratedRegex(@"(?<=[^\d])[.;:!?]\s+|\.\s+(?=\D)|[;\n]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<![\d.,/])20\d\d(?![\d.,]\d|\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"uu tu|cho dang")]
    private static partial Regex Party();

    [GeneratedRegex(@"doan vien|\bdv\b")]
    private static partial Regex Members();

    [GeneratedRegex(@"\bcdcs\b|cong doan co so|nghiep doan")]
    private static partial Regex Unions();

    [GeneratedRegex(@"phi chinh thuc|nghiep doan")]
    private static partial Regex Informal();
}
