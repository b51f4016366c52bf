namespace DoanKet.App.Members.Duplicates;

/// <summary>Weighs what speaks for and against two records being one person.</summary>
internal static class PairScore
{
    /// <summary>Pairs below this are not shown: there would be too many chance meetings among them.</summary>
    public const int Least = 40;

    private const int Most = 100;

    private static readonly (Signs Sign, int Weight)[] Weights =
    [
        (Signs.SameOtherId, 55), (Signs.NearCitizenId, 45), (Signs.SameNameAndDay, 60), (Signs.SameNameAndYear, 35), (Signs.SameName, 25), (Signs.SamePhone, 30),
        (Signs.SameDay, 20), (Signs.MissingWord, 25), (Signs.SwappedWords, 30), (Signs.OneLetterOff, 25), (Signs.SameUnit, 10),
        (Signs.DifferentCitizenIds, -40), (Signs.DifferentSex, -30), (Signs.DifferentBirth, -25), (Signs.TwoLinesOfOneFile, -15),
    ];

    public static int Of(Signs signs) => Math.Clamp(Weights.Where(w => signs.HasFlag(w.Sign)).Sum(w => w.Weight), 0, Most);

    /// <summary>All signs but that of the import, which the records themselves do not tell.</summary>
    public static Signs Compare(RecordTrace a, RecordTrace b)
    {
        var name = a.NameKey == b.NameKey ? Signs.SameName : NameLikeness.Of(a, b);
        var signs = Birth(a, b, name);
        if (a.Phone is not null && a.Phone == b.Phone) signs |= Signs.SamePhone;
        if (a.OtherId is not null && a.OtherId == b.OtherId) signs |= Signs.SameOtherId;
        if (a.OrgUnitId == b.OrgUnitId) signs |= Signs.SameUnit;
        if (a.Sex is { } one && b.Sex is { } other && one != other) signs |= Signs.DifferentSex;
        return signs | Numbers(a.CitizenId, b.CitizenId, name);
    }

    private static Signs Birth(RecordTrace a, RecordTrace b, Signs name)
    {
        if (a.BirthDate is { } day && b.BirthDate is { } other)
            return day != other ? name | Signs.DifferentBirth : name is Signs.SameName ? Signs.SameNameAndDay : name | Signs.SameDay;
        if (a.BirthYear is { } year && b.BirthYear is { } otherYear)
            return year != otherYear ? name | Signs.DifferentBirth : name is Signs.SameName ? Signs.SameNameAndYear : name;
        return name;
    }

    /// <summary>Numbers one digit apart are two neighbours in a register too: only under one name they are a slip of the pen.</summary>
    private static Signs Numbers(string? a, string? b, Signs name) => a is null || b is null || a == b ? Signs.None
        : name is not Signs.None && a.Length == b.Length && NameLikeness.IsOneLetterOff(a, b) ? Signs.NearCitizenId : Signs.DifferentCitizenIds;
}
