using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The log as a workbook, under the same questions as the page. The download is itself noted.</summary>
[Needs(Permission.PrivacyView)]
internal sealed class ViewsWorkbookModel(ViewLog log, ExportStamp stamp, TimeProvider time) : PageModel
{
    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Lúc", PrintKind.Text, 17), new("Ai", PrintKind.Text, 24), new("Việc", PrintKind.Text, 30), new("Của ai", PrintKind.Text, 26), new("Để làm gì, danh sách nào", PrintKind.Text, 50),
    ];

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ViewsAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage("Views", Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()));
        var question = Asked.Question(List);
        var (rows, part) = await log.AllAsync(question, cancel);
        var cut = rows.Count >= ViewLog.MostInFile ? $" {VietFormat.Number(rows.Count)} dòng đầu; lọc hẹp hơn để tải phần còn lại." : "";
        var table = new PrintTable(Columns, [.. rows.Select((row, at) => PrintRow.Of(at + 1, Moments.At(row.At), row.Who, row.What, row.Whom, row.Why))]);
        return File(SheetWriter.Write(new SheetPage("Nhật ký xem", table, "Nhật ký xem dữ liệu cá nhân", $"Lập ngày {VietFormat.Date(time.Today)}{(part.Length > 0 ? $": {part}" : "")}.{cut}") { Landscape = true, Stamp = stamp.Words }), FileStore.Xlsx, ExportName.Of("Nhật ký xem", time.Today, "xlsx"));
    }
}
