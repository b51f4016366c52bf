using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Enterprises.Import;

/// <summary>The units that a list may speak of, found by code or by name as lists write it: "Huyện Mường Tè", "LĐLĐ h. Mường Tè", "TP Lai Châu".</summary>
internal sealed class UnitNames
{
    private const int MostNamed = 15;
    private readonly IReadOnlyList<OrgUnit> units;
    private readonly OrgUnit chosen;

    /// <param name="standsFor">The chosen unit stands for rows that name none, whatever its kind.</param>
    public UnitNames(OrgUnit chosen, IReadOnlyList<OrgUnit> units, bool standsFor = false)
    {
        (this.chosen, this.units) = (chosen, units);
        Standard = !standsFor && chosen.Kind is (UnitKind.Provincial or UnitKind.Confederation or UnitKind.NationalSector or UnitKind.Corporation) ? null : chosen;
    }

    /// <summary>The unit of rows that name none; none when the list is of a province, where each row must tell.</summary>
    public OrgUnit? Standard { get; }

    public string AllNames => units.Count <= MostNamed
        ? string.Join(", ", units.Where(u => u != chosen).Select(u => u.Name))
        : string.Join(", ", units.Where(u => u != chosen).Take(MostNamed).Select(u => u.Name)) + ", …";

    public OrgUnit? Find(string text)
    {
        if (units.FirstOrDefault(u => string.Equals(u.Code, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } coded) return coded;
        var (full, bare) = (PlaceName.Full(text), PlaceName.Bare(text));
        if (bare.Length == 0) return null;
        if (Only(units.Where(u => PlaceName.Full(u.Name) == full)) is { } exact) return exact;
        // One of the two names no kind of place: then the name alone decides, the lower unit before the province of the same name.
        var alike = units.Where(u => PlaceName.Bare(u.Name) == bare && (full == bare || PlaceName.Full(u.Name) == bare)).ToList();
        return Only(alike) ?? Only(alike.Where(u => u.Kind is not UnitKind.Provincial));
    }

    private static OrgUnit? Only(IEnumerable<OrgUnit> found) => found.Take(2).ToList() is [var one] ? one : null;
}
