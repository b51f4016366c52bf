using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Employers of a size with a union, of all: by unit and by branch, on any day.</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class CoveredModel(Coverage coverage, OrgDirectory directory, UnitField units, Visitor visitor, TimeProvider time) : CoverageModel(coverage, directory, visitor, time)
{
    public IReadOnlyList<UnitCoverage> Units { get; private set; } = [];

    public IReadOnlyList<SectorCoverage> Sectors { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel)) return NotFound();
        (Units, Sectors) = await CountAsync(cancel);
        Names = await units.NamesAsync(Units.Select(u => u.UnitId), cancel);
        return Page();
    }
}
