using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Demo.Scale;

/// <summary>The rows of the units, of their names, and of the closure of the tree.</summary>
internal static class ScaleUnits
{
    public static readonly string[] Columns =
    [
        nameof(OrgUnit.Id), nameof(OrgUnit.ParentId), nameof(OrgUnit.Kind), nameof(OrgUnit.Code), nameof(OrgUnit.Name), nameof(OrgUnit.Group), nameof(OrgUnit.Position), nameof(OrgUnit.OpenedOn),
        nameof(OrgUnit.SearchText), nameof(OrgUnit.Version),
    ];

    public static readonly string[] NameColumns = [nameof(OrgUnitName.OrgUnitId), nameof(OrgUnitName.Name), nameof(OrgUnitName.From), nameof(OrgUnitName.To)];

    public static readonly string[] LinkColumns = [nameof(OrgLink.AncestorId), nameof(OrgLink.DescendantId), nameof(OrgLink.Distance), nameof(OrgLink.ValidFrom), nameof(OrgLink.ValidTo)];

    public static readonly string[] SightColumns = [nameof(ScopeLink.RootId), nameof(ScopeLink.UnitId)];

    public static object?[] Row(ScaleUnit u) => [u.Id, u.Parent?.Id, u.Kind.ToString(), u.Code, u.Name, u.Group?.ToString(), u.Position, u.OpenedOn, VietText.SearchText($"{u.Name} {u.Code}"), 0];

    public static object?[] NameRow(ScaleUnit u) => [u.Id, u.Name, u.OpenedOn, OrgLink.Open];

    public static IEnumerable<object?[]> Links(ScaleUnit unit)
    {
        var distance = 0;
        for (var above = unit; above is not null; above = above.Parent) yield return [above.Id, unit.Id, distance++, unit.OpenedOn, OrgLink.Open];
    }

    public static IEnumerable<object?[]> Sights(ScaleUnit unit)
    {
        for (var above = unit; above is not null; above = above.Parent) yield return [above.Id, unit.Id];
    }
}
