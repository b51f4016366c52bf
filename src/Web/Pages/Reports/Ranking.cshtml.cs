using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Reports.Credit;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Reports;

/// <summary>The units below one, ranked by what they are credited with in a campaign: as it was known on the day, beside what has been put right since.</summary>
[Needs(Permission.CampaignView), ToldByDay]
internal sealed class RankingModel(CampaignQuery campaigns, CreditQuery credit, ShellModel shell, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    public OrgUnit Unit { get; private set; } = null!;

    public PlanHead Plan { get; private set; } = null!;

    public IReadOnlyList<RankedUnit> Units { get; private set; } = [];

    public DateOnly AsOf => Request.DayShown(time);

    public CampaignAddress Address => new(Unit.Id, Plan.Id, AsOf);

    /// <summary>Something has been put right since the day: the ranking of today would be another.</summary>
    public bool HasChanged => Units.Any(u => u.Then != u.Now);

    /// <summary>Somebody was admitted long enough ago to have stayed or gone.</summary>
    public bool HasStayed => Units.Any(u => u.Stayed is not null);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancel)
    {
        if (format is not (null or "xlsx") || (await campaigns.LoadAsync(UnitId, PlanId, AsOf, cancel)) is not { Progress: { } progress } view) return NotFound();
        (Unit, Plan) = (view.Unit, progress.Plan);
        Units = await credit.RankAsync(Unit, Plan, view.Children, AsOf, cancel);
        (shell.UnitName, shell.UnitHref) = (Unit.Name, Address.Home);
        return format is null ? Page() : File(Workbook(), Files.Xlsx, ExportName.Of("Xếp hạng", AsOf, "xlsx"));
    }

    private byte[] Workbook()
    {
        var table = new PrintTable(
            [new("Hạng", PrintKind.Number, 8), new("Đơn vị", PrintKind.Text, 40), new("Đoàn viên mới", PrintKind.Number, 14), new("Chỉ tiêu giao", PrintKind.Number, 14), new("Tỷ lệ", PrintKind.Text, 12),
             new("CĐCS mới", PrintKind.Number, 12), new("CĐCS giao", PrintKind.Number, 12), new("Bị trừ", PrintKind.Number, 10), new("Theo sổ hôm nay", PrintKind.Number, 16),
             new("Đã đủ 90 ngày", PrintKind.Number, 14), new("Còn là đoàn viên", PrintKind.Number, 16)],
            [.. Units.Select(u => PrintRow.Of(Number(u.Rank), u.Unit.Unit.Name, u.Then.Members, Number(u.Members.Target), u.Members.Share, u.Then.Unions, Number(u.Unions.Target),
                u.Then.TakenBack, u.Now.Members, Number(u.Stayed?.Of), Number(u.Stayed?.Still)))]);
        return SheetWriter.Write(new SheetPage("Xếp hạng", table, $"XẾP HẠNG ĐƠN VỊ: {Plan.Name.ToUpperInvariant()}") { Landscape = true });
    }

    private static PrintValue Number(int? n) => n is { } known ? known : default(PrintValue);
}
