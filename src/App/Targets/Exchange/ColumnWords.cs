using System.Text.RegularExpressions;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Tells from the labels over a column which target it holds, whatever their order, abbreviations and threshold.</summary>
public static partial class ColumnWords
{
    /// <summary>The column of the catalogue; none when the labels do not say.</summary>
    public static string? Guess(IReadOnlyList<string> path)
    {
        var labels = path.Select(VietText.Fold).ToList();
        return (TopicOf(labels), KindOf(labels)) switch
        {
            (Topic.Party, _) => TargetColumns.PartyRecommended,
            (Topic.Members, Kind.Small) => TargetColumns.MembersPublicAndSmall,
            (Topic.Members, Kind.Large) => TargetColumns.MembersLarge,
            (Topic.Members, Kind.Informal) => TargetColumns.MembersInformal,
            (Topic.Members, _) => TargetColumns.Members,
            (Topic.Unions, Kind.Small) => TargetColumns.UnionsSmall,
            (Topic.Unions, Kind.Large) => TargetColumns.UnionsLarge,
            (Topic.Unions, Kind.Informal) => TargetColumns.UnionsOccupational,
            (Topic.Unions, _) => TargetColumns.Unions,
            _ => null,
        };
    }

    /// <summary>The number of workers that the label names ("DN trên 25"), to be held against that of the plan.</summary>
    public static int? ThresholdIn(IReadOnlyList<string> path) =>
        path.Select(l => Line().Match(VietText.Fold(l))).FirstOrDefault(m => m.Success) is { } line ? int.Parse(line.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>"trên 25" leaves out an enterprise of exactly 25, "từ 25" takes it in.</summary>
    public static bool SaysAbove(IReadOnlyList<string> path) => path.Any(l => Above().IsMatch(VietText.Fold(l)));

    /// <summary>Members admitted are not yet members gained: those who left are not taken off.</summary>
    public static bool SaysAdmitted(IReadOnlyList<string> path) => path.Any(l => Admitted().IsMatch(VietText.Fold(l))) && !path.Any(l => Gained().IsMatch(VietText.Fold(l)));

    private enum Topic { Unknown, Members, Unions, Party }

    private enum Kind { Total, Small, Large, Informal }

    private static Kind KindOf(List<string> labels)
    {
        foreach (var label in Enumerable.Reverse(labels))
        {
            if (Informal().IsMatch(label)) return Kind.Informal;
            if (Small().IsMatch(label)) return Kind.Small;
            if (Large().IsMatch(label)) return Kind.Large;
        }
        return Kind.Total;
    }

    /// <summary>The innermost label that speaks of one thing only decides; the title over the whole table speaks of all.</summary>
    private static Topic TopicOf(List<string> labels)
    {
        foreach (var label in Enumerable.Reverse(labels))
        {
            var (party, unions) = (Party().IsMatch(label), Unions().IsMatch(label));
            var members = !party && Members().IsMatch(label);
            if ((party ? 1 : 0) + (unions ? 1 : 0) + (members ? 1 : 0) == 1) return party ? Topic.Party : unions ? Topic.Unions : Topic.Members;
        }
        return Topic.Unknown;
    }

    [GeneratedRegex(@"uu tu|cho dang|ket nap dang|gioi thieu")]
    private static partial Regex Party();

    [GeneratedRegex(@"\bdv\b|doan vien|thuc tang|\bket nap|\(nguoi\)|_nguoi\b")]
    private static partial Regex Members();

    [GeneratedRegex(@"\bket nap\b")]
    private static partial Regex Admitted();

    [GeneratedRegex(@"\btang\b")]
    private static partial Regex Gained();

    [GeneratedRegex(@"\bcdcs\b|cong doan co so|nghiep doan|\bto chuc cong doan|thanh lap|\(don vi\)")]
    private static partial Regex Unions();

    [GeneratedRegex(@"phi chinh thuc|\bphi ct\b|\bpct\b|nghiep doan|tu do\b|khong co quan he lao dong")]
    private static partial Regex Informal();

    [GeneratedRegex(@"(duoi|<|it hon|chua du)\s*\d+|hcsn|sncl|hanh chinh|su nghiep")]
    private static partial Regex Small();

    [GeneratedRegex(@"(tu|tren|>|≥|>=|du)\s*\d+|\d+\s*(ld|lao dong|nguoi)?\s*tro len")]
    private static partial Regex Large();

    [GeneratedRegex(@"(tu|tren|>|≥|>=|du|duoi|<)\s*(?<n>\d{1,4})")]
    private static partial Regex Line();

    [GeneratedRegex(@"(tren|(?<!≥)>(?!=))\s*\d")]
    private static partial Regex Above();
}
