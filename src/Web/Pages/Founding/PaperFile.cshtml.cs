using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Hands out a file of a paper. It may hold what people have written about themselves, so that it was opened is noted.</summary>
[Needs(Permission.FoundingView)]
internal sealed class PaperFileModel(CasePapers papers, ReadLog log) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, long fileId, CancellationToken cancel)
    {
        if (await papers.FindAsync(id, fileId, cancel) is not { } found) return NotFound();
        await log.NoteAsync<FoundingCase>(FoundingOperations.OpenPaper, found.File.Name, id, cancel);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(found.Bytes, found.File.ContentType, Files.ShowModel.SafeName(found.File.Name));
    }
}
