using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>The officer's own file with coloured cells, comments and a column of faults, to be mended and sent again. It holds whole numbers and whatever
/// else the list had, so it goes to nobody but who sent it, and each download is noted.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class MarkedModel(MemberBatches batches, MarkedList marked, ReadLog log, Visitor visitor, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch || batch.AccountId != visitor.AccountId || await marked.WriteAsync(batch, cancel) is not { } bytes) return NotFound();
        await log.NoteAsync(MemberOperations.Export, $"Tệp đã đánh dấu của lô {batch.Number}: {VietFormat.Number(batch.Rows)} dòng", cancel);
        return File(bytes, FileStore.Xlsx, ExportName.Of($"Lỗi {Path.GetFileNameWithoutExtension(batch.FileName)}", time.Today, "xlsx"));
    }
}
