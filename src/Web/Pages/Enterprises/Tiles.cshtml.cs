using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>A tile of the map: a unit or a place with employers that have no union.</summary>
/// <param name="Shade">1 to 5, by how many they are beside the most of all tiles.</param>
internal sealed record MapTile(string Name, string Href, int Without, int Enterprises, int Workers, int Shade);

/// <summary>Where employers without a union are: a schematic map (docs/decisions/0022).</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class TilesModel(Coverage coverage, OrgDirectory directory, UnitField units, Visitor visitor, TimeProvider time) : CoverageModel(coverage, directory, visitor, time)
{
    public const int MostPlaces = 120;

    /// <summary>Beyond a province places say nothing: the same name stands for many.</summary>
    private const int MostForPlaces = 60_000;

    private const int Shades = 5;

    public IReadOnlyList<MapTile> Units { get; private set; } = [];

    public IReadOnlyList<MapTile> Places { get; private set; } = [];

    public int Without { get; private set; }

    public int Enterprises { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel)) return NotFound();
        var (found, _) = await CountAsync(cancel);
        (Enterprises, Without) = (found.Sum(u => u.Enterprises), found.Sum(u => u.Enterprises - u.WithUnion));
        var names = await units.NamesAsync(found.Select(u => u.UnitId), cancel);
        var order = (await Directory.ChildrenAsync(Unit, Day, cancel)).Select((child, at) => (child.Id, at)).ToDictionary(u => u.Id, u => u.at);
        Units = Shaded(found.OrderBy(u => u.UnitId != Unit).ThenBy(u => order.GetValueOrDefault(u.UnitId))
            .Select(u => new MapTile(names.GetValueOrDefault(u.UnitId, "") + (u.UnitId == Unit ? " (trực tiếp)" : ""), WithoutIn(u.UnitId), u.Enterprises - u.WithUnion, u.Enterprises, u.WithoutUnionWorkers, 0)));
        if (Enterprises > MostForPlaces) return Page();
        Places = Shaded((await Coverage.ByPlaceAsync(Unit, Size.Least, Day, MostPlaces, cancel)).Select(p => new MapTile(p.Place.Length > 0 ? p.Place : "Chưa ghi địa bàn",
            $"{All(Unit)}&dia-ban={(p.Place.Length > 0 ? Uri.EscapeDataString(p.Place) : EnterpriseAsked.NoPlace)}", p.Enterprises - p.WithUnion, p.Enterprises, p.WithoutUnionWorkers, 0)));
        return Page();
    }

    private static List<MapTile> Shaded(IEnumerable<MapTile> tiles)
    {
        var all = tiles.ToList();
        var most = all.Count == 0 ? 0 : all.Max(t => t.Without);
        return all.ConvertAll(t => t with { Shade = t.Without == 0 ? 0 : 1 + (t.Without - 1) * Shades / most });
    }
}
