using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Organisation.Units;

/// <summary>What the kinds of unit are called, and which may stand above which.</summary>
public static class UnitKinds
{
    /// <summary>Grassroots units and what lies below them.</summary>
    public static readonly IReadOnlyList<UnitKind> Low = [UnitKind.Grassroots, UnitKind.Occupational, UnitKind.MemberUnion, UnitKind.Section, UnitKind.Group];

    public static readonly IReadOnlyList<UnitKind> All = Enum.GetValues<UnitKind>();

    /// <summary>Above the grassroots, the confederation and provinces included: those with officers, who alone look after employers.</summary>
    public static readonly IReadOnlyList<UnitKind> Upper = [.. All.Except(Low)];

    /// <summary>Between the grassroots and the province: those that receive targets and run cases.</summary>
    public static readonly IReadOnlyList<UnitKind> Middle = [.. Upper.Except([UnitKind.Confederation, UnitKind.Provincial, UnitKind.NationalSector, UnitKind.Corporation])];

    public static string LabelOf(UnitKind kind) => Labels.Of(kind);

    public static string LabelOf(TargetGroup group) => Labels.Of(group);

    /// <summary>"Mường Tè" of "LĐLĐ huyện Mường Tè", "thành phố Lai Châu", "ngành Y tế": how units are named in sentences.</summary>
    public static string ShortName(string unitName)
    {
        foreach (var lead in (string[])["LĐLĐ huyện ", "LĐLĐ tỉnh ", "LĐLĐ ", "Công đoàn "])
            if (unitName.StartsWith(lead, StringComparison.Ordinal)) return unitName[lead.Length..];
        return unitName;
    }

    /// <summary>The kinds that a unit of this kind may stand directly under.</summary>
    public static IReadOnlyList<UnitKind> Above(UnitKind kind) => kind switch
    {
        UnitKind.Section or UnitKind.Group or UnitKind.MemberUnion => Low,
        _ => Upper,
    };

    /// <summary>The kinds that may be opened directly under a unit of this kind.</summary>
    public static IReadOnlyList<UnitKind> Below(UnitKind kind) => [.. All.Where(k => k is not UnitKind.Confederation && k > kind && Above(k).Contains(kind))];
}
