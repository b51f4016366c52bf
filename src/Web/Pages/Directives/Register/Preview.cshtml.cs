using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>The draft as .docx, before it is signed.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class PreviewModel(SigningDesk desk, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await desk.PreviewAsync(id, "", cancel) is { } paper ? File(paper, FileStore.Docx, ExportName.Of("Dự thảo văn bản", time.Today, "docx")) : NotFound();
}
