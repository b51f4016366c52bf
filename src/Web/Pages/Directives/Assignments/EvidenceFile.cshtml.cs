using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>Hands out a file of a note, to whoever sees the assignment.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class EvidenceFileModel(EvidenceFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, long fileId, CancellationToken cancel)
    {
        if (await files.FindAsync(id, fileId, cancel) is not { } found) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(found.Bytes, found.File.ContentType, Files.ShowModel.SafeName(found.File.Name));
    }
}
