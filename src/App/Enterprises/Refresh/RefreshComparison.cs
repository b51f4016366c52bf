using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Enterprises.Import;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>What the register says of an employer that a list may speak of.</summary>
internal sealed record KnownEnterprise(long Id, string Name, string NameKey, string? TaxCode, string? Place, long UnitId, int Workers, bool IsCounted, bool HasUnion, bool IsClosed);

/// <summary>Tells in what a line differs from the register; knows neither files nor tables.</summary>
/// <param name="unitId">The unit whose list it is: the one that decides where the charge changes.</param>
internal sealed class RefreshComparison(long unitId, int threshold)
{
    /// <summary>The differences of a line that speaks of a known employer.</summary>
    public IEnumerable<RefreshItem> Of(ListRow row, KnownEnterprise known)
    {
        var told = row.Facts!;
        if (row.IsClosed)
        {
            if (!known.IsClosed) yield return Closed(known, row.Row);
            yield break;
        }
        if (known.IsClosed) yield return Item(RefreshKind.Reopened, known, row.Row, "");
        if (told.TaxCode is not null && told.TaxCode == known.TaxCode && EnterpriseName.Key(told.Name) != known.NameKey)
            yield return Item(RefreshKind.Renamed, known, row.Row, told.Name, was: known.Name, name: told.Name);
        if (Moved(row, known) is { } moved) yield return moved;
        if (row.Workers is not { } now) yield break;
        var before = known.IsCounted ? known.Workers : (int?)null;
        if (now >= threshold && !(before >= threshold)) yield return Item(RefreshKind.CrossedUp, known, row.Row, $"{now}", workers: now, before: before);
        if (now < threshold && before >= threshold) yield return Item(RefreshKind.CrossedDown, known, row.Row, $"{now}", workers: now, before: before);
    }

    /// <summary>A line of an employer that is in no register. One that has closed is of no use to anybody.</summary>
    public static RefreshItem? New(ListRow row)
    {
        var f = row.Facts!;
        return row.IsClosed ? null : new()
        {
            OrgUnitId = f.OrgUnitId, UnitId = f.OrgUnitId, Kind = RefreshKind.New, Row = row.Row, Name = f.Name, TaxCode = f.TaxCode, Place = f.Place, Address = f.Address, Trade = f.Trade,
            Ownership = f.Ownership, ContactName = f.ContactName, ContactPhone = f.ContactPhone, Workers = row.Workers,
            Fingerprint = Print(RefreshKind.New, f.TaxCode ?? $"{EnterpriseName.Key(f.Name)}@{PlaceName.Bare(f.Place ?? "")}", ""),
        };
    }

    /// <summary>An employer that has ceased, by the line's own words or by being missing in a whole list.</summary>
    public static RefreshItem Closed(KnownEnterprise known, int row) => Item(known.HasUnion ? RefreshKind.ClosedWithUnion : RefreshKind.Closed, known, row, "");

    private RefreshItem? Moved(ListRow row, KnownEnterprise known)
    {
        var told = row.Facts!;
        var place = row.PlaceFromColumn && !PlaceName.MayBeSame(told.Place, known.Place) ? told.Place : null;
        var unit = told.OrgUnitId != unitId && told.OrgUnitId != known.UnitId ? told.OrgUnitId : (long?)null;
        if (place is null && unit is null) return null;
        return Item(RefreshKind.Moved, known, row.Row, $"{PlaceName.Bare(place ?? "")}>{unit}", was: known.Place, place: place, address: told.Address, unit: unit, decider: unit is null ? known.UnitId : unitId);
    }

    private static RefreshItem Item(
        RefreshKind kind, KnownEnterprise known, int row, string said, string? was = null, string? name = null, string? place = null, string? address = null, long? unit = null, long? decider = null, int? workers = null, int? before = null) => new()
        {
            OrgUnitId = decider ?? known.UnitId, Kind = kind, EnterpriseId = known.Id, Row = row, Name = name ?? known.Name, TaxCode = known.TaxCode, Place = place ?? known.Place, Address = address,
            UnitId = unit, Workers = workers, WorkersBefore = before, Was = was, Fingerprint = Print(kind, $"#{known.Id}", said),
        };

    private static string Print(RefreshKind kind, string which, string said) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{which}|{said}")))[..32];
}
