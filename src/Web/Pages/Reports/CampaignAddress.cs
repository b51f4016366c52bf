using DoanKet.App.Reports.Campaigns;

namespace DoanKet.Web.Pages.Reports;

/// <summary>Addresses around one campaign, one unit and one day. A day is always written out for figures and papers: they must read the same tomorrow.</summary>
internal sealed record CampaignAddress(long UnitId, long PlanId, DateOnly AsOf)
{
    public static CampaignAddress Of(CampaignProgress progress) => new(progress.Unit.Id, progress.Plan.Id, progress.AsOf);

    public string Home => $"/?don-vi={UnitId}&ke-hoach={PlanId}&ngay={AsOf:yyyy-MM-dd}";

    public string HomeOf(long unit) => (this with { UnitId = unit }).Home;

    public string HomeOn(DateOnly day) => (this with { AsOf = day }).Home;

    public string Report => $"/bao-cao/nhanh{Question}";

    public string Ranking => $"/bao-cao/xep-hang{Question}";

    /// <summary>The entries of credit behind a unit's place.</summary>
    public string CreditOf(long unit) => $"/bao-cao/ghi-cong{(this with { UnitId = unit }).Question}";

    public string Word => $"/bao-cao/nhanh/docx{Question}";

    public string Workbook => $"/bao-cao/nhanh/xlsx{Question}";

    /// <param name="own">Only what happened in the unit itself.</param>
    public string Figure(CampaignFigure figure, long? unit = null, bool own = false, long? plan = null) =>
        $"/so-lieu?so={figure.Code()}&ke-hoach={plan ?? PlanId}&don-vi={unit ?? UnitId}&ngay={AsOf:yyyy-MM-dd}{(own ? "&rieng=true" : "")}";

    /// <summary>The cases behind a part of the forecast, at their place on the home page.</summary>
    public string CasesOf(Prospect prospect) => $"{Home}&du-bao={prospect.Code()}#ho-so";

    public static string Of(WorkItem item) => item.Place switch
    {
        WorkPlace.Case => $"/thanh-lap/{item.Id}",
        WorkPlace.Enterprise => $"/doanh-nghiep/{item.Id}",
        WorkPlace.Targets => $"/chi-tieu/{item.Id}",
        WorkPlace.Applications => $"/don-gia-nhap?don-vi={item.Id}",
        _ => $"/?don-vi={item.Id}",
    };

    private string Question => $"?ke-hoach={PlanId}&don-vi={UnitId}&ngay={AsOf:yyyy-MM-dd}";
}
