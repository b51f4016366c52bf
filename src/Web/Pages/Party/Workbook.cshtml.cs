using DoanKet.App.Identity;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Party;

/// <summary>The list as a workbook; the download is noted as the view is.</summary>
[Needs(Permission.PartyView)]
internal sealed class WorkbookModel(RecommendationList recommendations, ExportStamp stamp, TimeProvider time) : PageModel
{
    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Công đoàn giới thiệu", PrintKind.Text, 36),
        new("Ngày giới thiệu", PrintKind.Date, 12), new("Nghị quyết (mẫu 4A-KNĐ)", PrintKind.Text, 22),
    ];

    [BindProperty(SupportsGet = true)]
    public PartyAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage("Index", Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()));
        var rows = await recommendations.AllAsync(Asked.Question, cancel);
        var table = new PrintTable(Columns, [.. rows.Select((row, at) => PrintRow.Of(at + 1, row.FullName, row.UnitName, row.Day, row.Resolution))]);
        var page = new SheetPage("Giới thiệu vào Đảng", table, "Đoàn viên ưu tú giới thiệu vào Đảng", Period) { Stamp = stamp.Words, Source = $"Sổ giới thiệu, ngày {VietFormat.Date(time.Today)}" };
        return File(SheetWriter.Write(page), FileStore.Xlsx, ExportName.Of("Giới thiệu vào Đảng", time.Today, "xlsx"));
    }

    private string Period => $"Từ {(Asked.From is { } from ? VietFormat.Date(from) : "đầu sổ")} đến {VietFormat.Date(Asked.To ?? time.Today)}";
}
