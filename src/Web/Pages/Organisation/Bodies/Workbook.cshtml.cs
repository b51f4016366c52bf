using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>The catalogue as a workbook, under the same questions as the page.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class WorkbookModel(BodyList bodies, TimeProvider time) : PageModel
{
    private const int MostRows = 20_000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public BodiesAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var day = Request.DayShown(time);
        var rows = await bodies.ReadAsync(Asked.Question(List.Q, day), null, MostRows, cancel);
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Tên", PrintKind.Text, 44), new("Tên viết tắt", PrintKind.Text, 14), new("Loại", PrintKind.Text, 26), new("Thuộc", PrintKind.Text, 34), new("Từ ngày", PrintKind.Date, 12),
             new("Kết thúc từ", PrintKind.Date, 12), new("Cơ quan tiếp nhận", PrintKind.Text, 40), new("Căn cứ", PrintKind.Text, 50), new("Nơi giữ danh mục", PrintKind.Text, 30)],
            [.. rows.Select((r, at) => PrintRow.Of(at + 1, r.Name, r.ShortName, Labels.Of(r.Kind), r.Parent, Shown(r.From), Shown(r.To), r.Successor, r.Basis, r.Keeper))]);
        return File(SheetWriter.Write(new SheetPage("Cơ quan", table, "DANH MỤC CƠ QUAN NGOÀI CÔNG ĐOÀN") { Landscape = true }), FileStore.Xlsx, ExportName.Of("Cơ quan ngoài công đoàn", day, "xlsx"));
    }

    private static PrintValue Shown(DateOnly? day) => day is { } date ? date : default(PrintValue);
}
