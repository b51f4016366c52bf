using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The notification to the authority as a draft in Word.</summary>
[Needs(Permission.PrivacyView)]
internal sealed class BreachLetterModel(BreachBook book, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] long id, CancellationToken cancel) =>
        await book.LetterAsync(id, cancel) is { } letter ? File(letter, FileStore.Docx, ExportName.Of("Thông báo vi phạm dữ liệu cá nhân", time.Today, "docx")) : NotFound();
}
