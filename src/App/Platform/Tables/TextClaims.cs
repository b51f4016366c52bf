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
    private enum Topic { Members, InformalMembers, Unions, OccupationalUnions, Party }

    /// <summary>The claims that bear upon the repairs: those that uphold the printed total or the sum of its column. Where both stand against the text, the text has the slip.</summary>
    public static IEnumerable<TableSum> Sums(Table table, IReadOnlyList<CheckedColumn> columns, IEnumerable<SumCheck> checks) =>
        from check in checks
        let column = columns.First(c => check.At == At(table, c))
        where check.Ok || check.Expected == column.Sum
        select new TableSum(check, new(table.Total!.Row, table.Columns.First(c => c.Letter == column.Letter).Column), []);

    public static IEnumerable<SumCheck> Check(Table table, IReadOnlyList<CheckedColumn> columns, IEnumerable<string> texts)
    {
        if (table.Total is null) return [];
        var claims = texts.SelectMany(Claims).ToLookup(c => c.Topic, c => c.Number);
        return [.. claims.Select(c => Compare(table, ColumnOf(c.Key, columns), [.. c.Distinct()])).OfType<SumCheck>()];
    }

    private static string At(Table table, CheckedColumn column) => column.Letter + table.Total!.Row.ToString(CultureInfo.InvariantCulture);

    private static SumCheck? Compare(Table table, CheckedColumn? column, List<decimal> claimed)
    {
        if (column?.PrintedTotal is not { } printed || printed == 0) return null;
        var at = At(table, column);
        if (claimed.Contains(printed)) return new(at, CheckKind.Text, printed, printed, true);
        if (column.Sum is { } sum && claimed.Contains(sum)) return new(at, CheckKind.Text, sum, printed, false);
        return claimed is [var other] && DigitReasons.Tell(other, printed) is (RepairReason.SwappedDigits or RepairReason.MisreadDigit, _) && printed >= 10
            ? new(at, CheckKind.Text, other, printed, false) : null;
    }

    /// <summary>The one column of the topic; of several the one that is made of the others.</summary>
    private static CheckedColumn? ColumnOf(Topic topic, IReadOnlyList<CheckedColumn> columns)
    {
        var named = columns.Where(c => c.Sum is not null && TopicOf(VietText.Fold(string.Join(' ', c.LabelPath))) is { } told && Head(told) == Head(topic)).ToList();
        if (topic is Topic.InformalMembers or Topic.OccupationalUnions) named = named.FindAll(c => TopicOf(VietText.Fold(string.Join(' ', c.LabelPath))) == topic);
        if (named is [var only]) return only;
        return named.FindAll(c => c.Parts.Count > 0) is [var whole] ? whole : null;
    }

    private static Topic Head(Topic topic) => topic switch { Topic.InformalMembers => Topic.Members, Topic.OccupationalUnions => Topic.Unions, _ => topic };

    private static IEnumerable<(Topic Topic, decimal Number)> Claims(string text)
    {
        foreach (Match claim in Claim().Matches(VietText.Fold(text)))
            if (TopicOf(claim.Groups["viec"].Value) is { } topic && TableNumber.TryParse(claim.Groups["so"].Value.TrimStart('0'), out var number))
                yield return (topic, number);
    }

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

    [GeneratedRegex(@"uu tu|cho dang")]
    private static partial Regex Party();

    [GeneratedRegex(@"doan vien|\bdv\b")]
    private static partial Regex Members();

    [GeneratedRegex(@"\bcdcs\b|cong doan co so|nghiep doan")]
    private static partial Regex Unions();

    [GeneratedRegex(@"phi chinh thuc|nghiep doan")]
    private static partial Regex Informal();
}
