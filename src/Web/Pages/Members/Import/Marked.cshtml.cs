using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>The officer's own file with coloured cells, comments and a column of faults, to be mended and sent again.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class MarkedModel(MemberBatches batches, MarkedList marked, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch) return NotFound();
        return File(await marked.WriteAsync(batch, cancel), FileStore.Xlsx, ExportName.Of($"Lỗi {Path.GetFileNameWithoutExtension(batch.FileName)}", time.Today, "xlsx"));
    }
}
