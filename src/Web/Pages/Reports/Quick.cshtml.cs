using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Reports.Campaigns;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Reports;

/// <summary>The quick report of a campaign: on screen, on paper, as .docx and .xlsx, from the same progress as the home page.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class QuickModel(CampaignQuery campaigns, OrgDirectory directory, ShellModel shell, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    public CampaignProgress Progress { get; private set; } = null!;

    public QuickReport Report { get; private set; } = null!;

    public DateTime Made => TimeZoneInfo.ConvertTimeFromUtc(time.UtcNow, Clock.VietNam);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        var asOf = Request.DayShown(time);
        if ((await campaigns.LoadAsync(UnitId, PlanId, asOf, cancel))?.Progress is not { } progress) return NotFound();
        Progress = progress;
        var path = await directory.PathAsync(progress.Unit.Id, asOf, cancel);
        Report = new QuickReport(progress, path.Count > 1 ? path[^2].Name : "");
        (shell.UnitName, shell.UnitHref) = (progress.Unit.Name, CampaignAddress.Of(progress).Home);
        return format switch
        {
            null => Page(),
            "docx" => File(Report.Word(), Files.Docx, ExportName.Of("Báo cáo nhanh", asOf, "docx")),
            "xlsx" => File(new CampaignTables(progress).Workbook(), Files.Xlsx, ExportName.Of("Báo cáo nhanh", asOf, "xlsx")),
            _ => NotFound(),
        };
    }
}
