using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Coverage by unit as a workbook, under the same questions as the page.</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class CoveredWorkbookModel(Coverage coverage, OrgDirectory directory, UnitField units, Visitor visitor, TimeProvider time) : PageModel
{
    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Đơn vị", PrintKind.Text, 36), new("Doanh nghiệp"), new("Có công đoàn"), new("Tỷ lệ (%)", PrintKind.OneDecimal) { IsAdded = false }, new("Chưa có"), new("Lao động"), new("Lao động nơi chưa có", Width: 12),
    ];

    [FromQuery(Name = "don-vi")]
    public long? Asked { get; set; }

    [FromQuery(Name = "nguong")]
    public string? SizeAsked { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (day, unitId) = (Request.DayShown(time), Asked ?? visitor.ScopeFor(Permission.EnterprisesView).Roots[0]);
        if (await directory.FindAsync(unitId, cancel) is not { } unit) return NotFound();
        var size = EmployerSize.Read(SizeAsked) ?? new(await coverage.ThresholdAsync(day, cancel) ?? EmployerSize.Fallback, false);
        var ((rows, _), countedAt) = await coverage.OfAsync(unitId, size.Least, day, cancel);
        var names = await units.NamesAsync(rows.Select(r => r.UnitId), cancel);
        var (with, all) = (rows.Sum(r => r.WithUnion), rows.Sum(r => r.Enterprises));
        var table = new PrintTable(Columns, [.. rows.Select((r, at) => PrintRow.Of(at + 1, names.GetValueOrDefault(r.UnitId), r.Enterprises, r.WithUnion, Share(r.WithUnion, r.Enterprises), r.Enterprises - r.WithUnion, r.Workers, r.WithoutUnionWorkers))])
        {
            TotalLabel = "Cộng:", TotalValues = new Dictionary<int, PrintValue> { [4] = Share(with, all) },
        };
        var page = new SheetPage("Độ phủ", table, "ĐỘ PHỦ CÔNG ĐOÀN CƠ SỞ TRONG DOANH NGHIỆP", $"{unit.Name}, doanh nghiệp {size.Words}, số liệu đến ngày {VietFormat.Date(day)}{Moments.Counted(countedAt)}")
        {
            Landscape = true, Source = $"Đoàn Kết, sổ doanh nghiệp, lập ngày {VietFormat.Date(time.Today)}",
        };
        return File(SheetWriter.Write(page), FileStore.Xlsx, ExportName.Of("Độ phủ công đoàn", day, "xlsx"));
    }

    private static PrintValue Share(int part, int all) => all == 0 ? default(PrintValue) : 100m * part / all;
}
