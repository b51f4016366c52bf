using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Enterprises.Import;

/// <summary>The units that a list may speak of, found by code or by name as lists write it: "Huyện Mường Tè", "LĐLĐ h. Mường Tè", "TP Lai Châu".</summary>
internal sealed class UnitNames
{
    private const int MostNamed = 15;
    private readonly IReadOnlyList<OrgUnit> units;
    private readonly OrgUnit chosen;

    // A list of a province asks for each of its hundred thousand lines.
    private readonly Dictionary<string, OrgUnit> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, OrgUnit> byFull;
    private readonly ILookup<string, (OrgUnit Unit, string Full)> byBare;

    /// <param name="standsFor">The chosen unit stands for rows that name none, whatever its kind.</param>
    public UnitNames(OrgUnit chosen, IReadOnlyList<OrgUnit> units, bool standsFor = false)
    {
        (this.chosen, this.units) = (chosen, units);
        var named = units.Select(u => (Unit: u, Full: PlaceName.Full(u.Name), Bare: PlaceName.Bare(u.Name))).ToList();
        (byFull, byBare) = (named.ToLookup(u => u.Full, u => u.Unit), named.ToLookup(u => u.Bare, u => (u.Unit, u.Full)));
        AllNames = string.Join(", ", units.Where(u => u != chosen).Take(MostNamed).Select(u => u.Name)) + (units.Count <= MostNamed ? "" : ", …");
        foreach (var unit in units) byCode.TryAdd(unit.Code, unit);
        Standard = !standsFor && chosen.Kind is (UnitKind.Provincial or UnitKind.Confederation or UnitKind.NationalSector or UnitKind.Corporation) ? null : chosen;
    }

    /// <summary>The unit of rows that name none; none when the list is of a province, where each row must tell.</summary>
    public OrgUnit? Standard { get; }

    public string AllNames { get; }

    public OrgUnit? Find(string text)
    {
        if (byCode.TryGetValue(text.Trim(), out var coded)) return coded;
        var (full, bare) = (PlaceName.Full(text), PlaceName.Bare(text));
        if (bare.Length == 0) return null;
        if (Only(byFull[full]) is { } exact) return exact;
        // One of the two names no kind of place: then the name alone decides, the lower unit before the province of the same name.
        var alike = byBare[bare].Where(u => full == bare || u.Full == bare).Select(u => u.Unit).ToList();
        return Only(alike) ?? Only(alike.Where(u => u.Kind is not UnitKind.Provincial));
    }

    private static OrgUnit? Only(IEnumerable<OrgUnit> found) => found.Take(2).ToList() is [var one] ? one : null;
}
