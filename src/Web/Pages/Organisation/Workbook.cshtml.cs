using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>The units as a workbook, under the same questions as the page.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class WorkbookModel(OrgBrowser browser, TimeProvider time) : PageModel
{
    private const int MostRows = 20_000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "loai")]
    public UnitKind? Kind { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var day = Request.DayShown(time);
        var rows = await browser.ListAsync(null, List.Q, Kind, day, null, MostRows, cancel);
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Mã", PrintKind.Text, 14), new("Tên đơn vị", PrintKind.Text, 48), new("Loại", PrintKind.Text, 28),
             new("Ngày thành lập", PrintKind.Date, 14), new("Trực thuộc trực tiếp") { IsAdded = false }, new("Trực thuộc tất cả") { IsAdded = false }],
            [.. rows.Select((r, at) => PrintRow.Of(at + 1, r.Code, r.Name, UnitKinds.LabelOf(r.Kind), r.OpenedOn, r.Direct, r.Below))]);
        var bytes = SheetWriter.Write(new SheetPage("Đơn vị", table, "DANH SÁCH ĐƠN VỊ CÔNG ĐOÀN", $"Vào ngày {VietFormat.Date(day)}") { Landscape = true });
        return File(bytes, FileStore.Xlsx, ExportName.Of("Đơn vị", day, "xlsx"));
    }
}
