using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>The list as a workbook, under the same questions as the page, numbers masked. The download writes an operation.</summary>
[Needs(Permission.JoiningView)]
internal sealed class WorkbookModel(ApplicationList applications, ExportStamp stamp, TimeProvider time) : PageModel
{
    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 24), new("Ngày sinh", PrintKind.Text, 11), new("Giới tính", PrintKind.Text, 8),
        new("Số định danh", PrintKind.Text, 14), new("Điện thoại", PrintKind.Text, 13), new("Công việc", PrintKind.Text, 20), new("Nơi nhận", PrintKind.Text, 30),
        new("Ngày đơn", PrintKind.Date, 11), new("Tình trạng", PrintKind.Text, 14), new("Kiểm tra", PrintKind.Text, 40),
    ];

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ApplicationAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage("Index", Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()));
        var rows = await applications.AllAsync(Asked.Question(List), cancel);
        var cut = rows.Count >= ApplicationList.MostInFile ? $" {VietFormat.Number(rows.Count)} đơn đầu; lọc hẹp hơn để tải phần còn lại." : "";
        var sheet = new SheetPage("Đơn gia nhập", new PrintTable(Columns, [.. rows.Select(Row)]), "Đơn gia nhập công đoàn", $"Đến ngày {VietFormat.Date(time.Today)}.{cut}") { Landscape = true, Stamp = stamp.Words };
        return File(SheetWriter.Write(sheet), FileStore.Xlsx, ExportName.Of("Đơn gia nhập", time.Today, "xlsx"));
    }

    private static PrintRow Row(CheckedApplication row, int at)
    {
        var a = row.Application;
        return PrintRow.Of(at + 1, a.FullName, a.Born.ToString(), a.Sex.Label(), CitizenId.Mask(a.CitizenId ?? a.OtherId ?? ""), PhoneNumber.Mask(a.Phone), a.JobAndPlace, row.Place,
            a.AppliedOn, Labels.Of(a.State), string.Join("; ", row.Findings.Select(f => f.Text)));
    }
}
