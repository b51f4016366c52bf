using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Hands out the file of a document to whoever may read the document: also to units that were given a task by it.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class PaperFileModel(EntryContent content) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await content.FileAsync(id, cancel) is not var (file, bytes)) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(bytes, file.ContentType, Files.ShowModel.SafeName(file.Name));
    }
}
