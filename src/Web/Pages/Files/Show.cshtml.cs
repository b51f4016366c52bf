using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Files;

/// <summary>Hands out the file of a numbered paper. Files that belong to no paper (imports, lists of persons) are handed out by their own module, under its own permission.</summary>
[Needs(Permission.OrganisationView)]
internal sealed class ShowModel(DocumentList documents, PaperAccess access, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await documents.OfFileAsync(id, cancel) is not { } paper || await access.IsClosedAsync(paper, cancel) || await files.FindAsync(id, cancel) is not { } found) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(found.Bytes, found.File.ContentType, SafeName(found.File.Name));
    }

    /// <summary>The name keeps its Vietnamese letters (sent by RFC 5987); what a file system or a header could stumble over becomes "-".</summary>
    internal static string SafeName(string name)
    {
        var safe = string.Concat(VietText.Nfc(name).Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '.');
        return safe.Length == 0 ? "tep" : safe;
    }
}
