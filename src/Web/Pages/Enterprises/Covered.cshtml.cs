using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Employers of a size with a union, of all: by unit and by branch, on any day.</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class CoveredModel(Coverage coverage, OrgDirectory directory, UnitField units, Visitor visitor, TimeProvider time) : PageModel
{
    [FromQuery(Name = "don-vi")]
    public long? Asked { get; set; }

    /// <summary>"25" or "tren-25"; the threshold in force on the day when none is asked for.</summary>
    [FromQuery(Name = "nguong")]
    public string? SizeAsked { get; set; }

    public DateOnly Day { get; private set; }

    public long Unit { get; private set; }

    public string UnitName { get; private set; } = "";

    /// <summary>Another unit than the reader's own.</summary>
    public bool IsBelow { get; private set; }

    public EmployerSize Size { get; private set; } = null!;

    public EmployerSize? InForce { get; private set; }

    public IReadOnlyList<EmployerSize> Offered { get; private set; } = [];

    public IReadOnlyList<UnitCoverage> Units { get; private set; } = [];

    public IReadOnlyList<SectorCoverage> Sectors { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    /// <summary>The units that have others above the grassroots below them.</summary>
    public IReadOnlySet<long> HasBelow { get; private set; } = new HashSet<long>();

    /// <summary>The employers behind the figure, on the same day.</summary>
    public string Without(long unit) => $"/doanh-nghiep?don-vi={unit}&laodong=tu-{Size.Least}&congdoan=chua{(Day < time.Today ? $"&{ViewedDay.Key}={ViewedDay.Written(Day)}" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var roots = visitor.ScopeFor(Permission.EnterprisesView).Roots;
        (Day, Unit) = (Request.DayShown(time), Asked ?? roots[0]);
        if (await directory.FindAsync(Unit, cancel) is not { } unit) return NotFound();
        (UnitName, IsBelow) = (unit.Name, Unit != roots[0]);
        InForce = await coverage.ThresholdAsync(Day, cancel) is { } threshold ? new(threshold, false) : null;
        Size = EmployerSize.Read(SizeAsked) ?? InForce ?? new(EmployerSize.Fallback, false);
        Offered = await coverage.SizesAsync(Size, cancel);
        Units = await coverage.ByUnitAsync(Unit, Size.Least, Day, cancel);
        Sectors = await coverage.BySectorAsync(Unit, Size.Least, Day, cancel);
        Names = await units.NamesAsync(Units.Select(u => u.UnitId), cancel);
        HasBelow = (await coverage.WithUpperUnitsBelowAsync(Units.Select(u => u.UnitId), Day, cancel)).ToHashSet();
        return Page();
    }
}
