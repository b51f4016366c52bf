using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>The list as a workbook, under the same questions as the page.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class WorkbookModel(AssignmentList list, TimeProvider time) : PageModel
{
    private static readonly PrintColumn[] Columns =
    [
        new("TT", PrintKind.Ordinal, 5), new("Việc", PrintKind.Text, 60), new("Nơi thực hiện", PrintKind.Text, 30), new("Vai trò", PrintKind.Text, 10), new("Nơi giao", PrintKind.Text, 28), new("Từ văn bản", PrintKind.Text, 22),
        new("Ngày giao", PrintKind.Date, 11), new("Hạn", PrintKind.Date, 11), new("Tiến độ (%)", PrintKind.Number, 9), new("Tình trạng", PrintKind.Text, 16), new("Nộp ngày", PrintKind.Date, 11), new("Xong ngày", PrintKind.Date, 11),
    ];

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public AssignmentAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (rows, next) = await list.PageAsync(Asked.Question(List), null, AssignmentList.MostInFile, cancel);
        var cut = next is null ? "" : $" {VietFormat.Number(rows.Count)} việc đầu; lọc hẹp hơn để tải phần còn lại.";
        var sheet = new SheetPage("Việc được giao", new PrintTable(Columns, [.. rows.Select(Row)]), "VIỆC ĐƯỢC GIAO", $"Đến ngày {VietFormat.Date(time.Today)}.{cut}") { Landscape = true };
        return File(SheetWriter.Write(sheet), FileStore.Xlsx, ExportName.Of("Việc được giao", time.Today, "xlsx"));
    }

    private PrintRow Row(AssignmentRow row, int at) => PrintRow.Of(at + 1, row.Task.Text, row.Receiver, Labels.Of(row.Task.Role), row.Giver, row.Document,
        row.Task.GivenOn, Day(row.Task.Due), row.Task.Percent, row.Task.Badge(time.Today), Day(row.Task.SubmittedOn), Day(row.Task.DoneOn));

    private static PrintValue Day(DateOnly? day) => day is { } known ? known : (string?)null;
}
