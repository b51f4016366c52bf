using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The table of a version in the layout of the official annex, as a file.</summary>
[Needs(Permission.TargetsView), ToldByDay]
internal sealed class ExportModel(AllotmentBook book, OrgDirectory directory, TimeProvider time) : PageModel
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(long id, string kind, [FromQuery(Name = "ban")] int? number, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return NotFound();
        var day = Request.DayShown(time);
        if (await book.PlanAsync(id, cancel) is not { } plan || (number is { } chosen ? plan.Numbered(chosen) : plan.InForceOn(day)) is not { } version) return NotFound();
        var table = await book.TableAsync(plan, version.Id, cancel);
        var name = ExportName.Of($"Biểu giao chỉ tiêu {plan.Name} bản {version.Number}", null, kind);
        var path = await directory.PathAsync(plan.UnitId, day, cancel);
        var superior = path.Count > 1 ? path[^2].Name : "";
        return kind == "xlsx"
            ? File(AllotmentPrint.Xlsx(plan, version, table, superior, (await directory.FindAsync(plan.UnitId, cancel))?.Place ?? ""), Excel, name)
            : File(AllotmentPrint.Docx(plan, version, table, superior), Word, name);
    }
}
