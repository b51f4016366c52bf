using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>The draft as .docx, before it is signed: the number is a gap before the symbol that it would get.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class PreviewModel(SigningDesk desk, EntryBook book, OutgoingNumber numbers, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await book.SeenAsync(id, cancel) is { } entry && await desk.PreviewAsync(id, await numbers.SymbolAsync(entry, cancel), cancel) is { } paper ? File(paper, FileStore.Docx, ExportName.Of("Dự thảo văn bản", time.Today, "docx")) : NotFound();
}
