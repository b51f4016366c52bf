using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>The register of what came in as a workbook, in the columns of NĐ 30/2020/NĐ-CP, annex IV, under the same questions as the page.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class IncomingWorkbookModel(EntryList list, OrgDirectory directory, TimeProvider time, Visitor visitor) : EntryListModel(list, directory, time, visitor)
{
    private const int MostRows = 20_000;

    protected override DocumentWay Way => DocumentWay.Incoming;

    protected override bool TellsDay => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await AskedAsync(cancel) is not { } asked) return NotFound();
        var rows = await AllAsync(asked, MostRows, cancel);
        var table = new PrintTable(
            [new("Ngày đến", PrintKind.Date, 12), new("Số đến", PrintKind.Text, 10), new("Tác giả", PrintKind.Text, 34), new("Số, ký hiệu", PrintKind.Text, 18), new("Ngày văn bản", PrintKind.Date, 12),
             new("Tên loại và trích yếu", PrintKind.Text, 60), new("Độ khẩn", PrintKind.Text, 12), new("Độ mật", PrintKind.Text, 14), new("Tình trạng", PrintKind.Text, 28), new("Đơn vị nhận", PrintKind.Text, 26)],
            [.. rows.Select(r => PrintRow.Of(Day(r.ArrivedOn), r.Book, r.Issuer, r.Number, Day(r.Date), $"{r.Type}: {r.Subject}", Labels.Of(r.Urgency), Labels.Of(r.Secrecy), r.End?.Words ?? Labels.Of(r.State), r.UnitName))]);
        return File(SheetWriter.Write(new SheetPage("Văn bản đến", table, "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN") { Landscape = true }), FileStore.Xlsx, ExportName.Of("Sổ văn bản đến", AsOf, "xlsx"));
    }

    private static PrintValue Day(DateOnly? day) => day is { } known ? known : "";
}
