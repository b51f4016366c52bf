using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The list as a workbook, under the same questions as the page.</summary>
[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class WorkbookModel(EnterpriseSheet sheet, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public EnterpriseAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var day = Request.DayShown(time);
        return File(await sheet.WriteAsync(Asked.Question(List, day), cancel), FileStore.Xlsx, ExportName.Of("Doanh nghiệp", day, "xlsx"));
    }
}
