using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The list of a round as a workbook to be filled in.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class WorkbookModel(SurveyRounds rounds, SurveyWorkbook workbook, TimeProvider time) : PageModel
{
    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round) return NotFound();
        return File(await workbook.WriteAsync(round, new(id, UnitId: Unit), cancel), FileStore.Xlsx, ExportName.Of($"Bảng {round.Name}", time.Today, "xlsx"));
    }
}
