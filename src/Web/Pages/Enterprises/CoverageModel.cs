using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Of which unit, size and day coverage is told: the question of its tables and of its map.</summary>
internal abstract class CoverageModel(Coverage coverage, OrgDirectory directory, Visitor visitor, TimeProvider time) : PageModel
{
    protected Coverage Coverage { get; } = coverage;

    protected OrgDirectory Directory { get; } = directory;

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

    /// <summary>When the figures were counted, where those of very many employers had been kept.</summary>
    public DateTime? CountedAt { get; private set; }

    public EmployerSize Size { get; private set; } = null!;

    public EmployerSize? InForce { get; private set; }

    public IReadOnlyList<EmployerSize> Offered { get; private set; } = [];

    /// <summary>This page for another unit or size.</summary>
    public string At(string page, long unit, EmployerSize size) => $"{page}?nguong={size.Code}{(unit == Unit && !IsBelow ? "" : $"&don-vi={unit}")}";

    /// <summary>The employers without a union behind a figure, on the same day; of the unit looked at itself only what it looks after directly, as its row counts.</summary>
    public string WithoutIn(long unit) => All(unit) + (unit == Unit ? "&pham-vi=rieng" : "");

    /// <summary>All of them, of a unit and those below it.</summary>
    public string All(long unit) => $"/doanh-nghiep?don-vi={unit}&laodong=tu-{Size.Least}&congdoan=chua{(Day < time.Today ? $"&{ViewedDay.Key}={ViewedDay.Written(Day)}" : "")}";

    /// <summary>"Đến hết ngày 22/07/2024, đếm lúc 10:05".</summary>
    public string AsOf => $"Đến hết ngày {VietFormat.Date(Day)}{Moments.Counted(CountedAt)}";

    protected async Task<CoverageFigures> CountAsync(CancellationToken cancel)
    {
        (var figures, CountedAt) = await Coverage.OfAsync(Unit, Size.Least, Day, cancel);
        return figures;
    }

    /// <summary>False when the unit lies outside the scope.</summary>
    protected async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var roots = visitor.ScopeFor(Permission.EnterprisesView).Roots;
        (Day, Unit) = (Request.DayShown(time), Asked ?? roots[0]);
        if (await Directory.FindAsync(Unit, cancel) is not { } unit) return false;
        (UnitName, IsBelow) = (unit.Name, Unit != roots[0]);
        InForce = await Coverage.ThresholdAsync(Day, cancel) is { } threshold ? new(threshold, false) : null;
        Size = EmployerSize.Read(SizeAsked) ?? InForce ?? new(EmployerSize.Fallback, false);
        Offered = await Coverage.SizesAsync(Size, cancel);
        return true;
    }
}
