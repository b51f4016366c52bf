using DoanKet.App.Enterprises.Import;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The lines of a list that have not been imported, to be mended and sent again.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class LeftOutModel(EnterpriseBatches batches, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch) return NotFound();
        return File(LeftOutSheet.Write(await batches.PlanAsync(batch, cancel)), FileStore.Xlsx, ExportName.Of($"Để lại {Path.GetFileNameWithoutExtension(batch.FileName)}", time.Today, "xlsx"));
    }
}
