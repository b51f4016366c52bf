using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.RoundTrip;

/// <summary>An edit sheet as its workbook. Lists of people do not leave without trace: the download writes an operation.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class WorkbookModel(EditSheets sheets, EditWorkbook workbook, ReadLog log) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await sheets.FindAsync(id, cancel) is not { Lines.Length: > 0 } sheet) return NotFound();
        var bytes = await workbook.WriteAsync(sheet, cancel);
        await log.NoteAsync(MemberOperations.Export, $"Bảng sửa {sheet.Number}: {VietFormat.Number(sheet.People)} người", cancel);
        return File(bytes, FileStore.Xlsx, ExportName.Of($"Bảng sửa {sheet.Number}", DateOnly.FromDateTime(sheet.TakenAt), "xlsx"));
    }
}
