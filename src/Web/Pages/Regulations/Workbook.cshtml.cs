using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

/// <summary>All values of all parameters through time, as a workbook.</summary>
[Needs(Permission.RegulationsView), ToldByDay]
internal sealed class WorkbookModel(RegulationBook book, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var table = new PrintTable(
            [new("Quy định", PrintKind.Text, 44), new("Giá trị", PrintKind.Text, 16), new("Đơn vị tính", PrintKind.Text, 24), new("Từ ngày", PrintKind.Date, 12),
             new("Đến hết ngày", PrintKind.Date, 12), new("Nguồn", PrintKind.Text, 40), new("Kiểm chứng", PrintKind.Text, 20)],
            [.. (await book.AllAsync(cancel)).Select(p => PrintRow.Of(p.Name, VerificationWords.Value(p.Value), p.Unit, p.ValidFrom,
                p.ValidTo is { } last ? last : default(PrintValue), p.Source, VerificationWords.Of(p.Verification)))]);
        return File(SheetWriter.Write(new SheetPage("Quy định", table, "QUY ĐỊNH THEO THỜI GIAN") { Landscape = true }), FileStore.Xlsx, ExportName.Of("Quy định", time.Today, "xlsx"));
    }
}
