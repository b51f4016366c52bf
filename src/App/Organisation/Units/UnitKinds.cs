using System.ComponentModel;
using System.Reflection;

namespace DoanKet.App.Organisation.Units;

/// <summary>What the kinds of unit are called, and which may stand above which.</summary>
public static class UnitKinds
{
    /// <summary>Grassroots units and what lies below them.</summary>
    public static readonly IReadOnlyList<UnitKind> Low = [UnitKind.Grassroots, UnitKind.Occupational, UnitKind.MemberUnion, UnitKind.Section, UnitKind.Group];

    public static readonly IReadOnlyList<UnitKind> All = Enum.GetValues<UnitKind>();

    public static string LabelOf(UnitKind kind) => DescriptionOf(kind);

    public static string LabelOf(TargetGroup group) => DescriptionOf(group);

    /// <summary>The words that histories show too.</summary>
    private static string DescriptionOf<T>(T value) where T : struct, Enum =>
        typeof(T).GetField(value.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description;

    /// <summary>The kinds that a unit of this kind may stand directly under.</summary>
    public static IReadOnlyList<UnitKind> Above(UnitKind kind) => kind switch
    {
        UnitKind.Section or UnitKind.Group or UnitKind.MemberUnion => Low,
        _ => [.. All.Where(k => !Low.Contains(k))],
    };

    /// <summary>The kinds that may be opened directly under a unit of this kind.</summary>
    public static IReadOnlyList<UnitKind> Below(UnitKind kind) => [.. All.Where(k => k is not UnitKind.Confederation && k > kind && Above(k).Contains(kind))];
}
