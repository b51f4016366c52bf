using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Puts the draft of a plan in force by a paper.</summary>
[Needs(Permission.TargetsDecide)]
internal sealed class DecideModel(AllotmentBook book, AllotmentDecisions decisions, Cascade cascade, OrgDirectory directory, TimeProvider time) : PageModel, IShownAgain
{
    public PlanView Plan { get; private set; } = null!;

    public AllotmentTable Table { get; private set; } = null!;

    [FromRoute(Name = "id")]
    public long PlanId { get; set; }

    [BindProperty, Display(Name = "Kèm theo văn bản của kế hoạch")]
    public bool ByPlan { get; set; }

    [BindProperty, Display(Name = "Số")]
    public int? Number { get; set; }

    [BindProperty, Display(Name = "Ký hiệu")]
    public string? Symbol { get; set; }

    [BindProperty, Display(Name = "Ngày ký")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Trích yếu")]
    public string? Subject { get; set; }

    [BindProperty, Display(Name = "Quyền hạn ký")]
    public string? SignerCapacity { get; set; }

    [BindProperty, Display(Name = "Chức vụ")]
    public string? SignerTitle { get; set; }

    [BindProperty, Display(Name = "Người ký")]
    public string? SignerName { get; set; }

    [BindProperty, Display(Name = "Lý do giao thấp hơn cấp trên giao")]
    public string? WhyLess { get; set; }

    /// <summary>What is given out below what the level above gave.</summary>
    public IReadOnlyList<GivenFigure> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var unit = await directory.FindAsync(Plan.UnitId, cancel);
        (Symbol, Date, Subject) = ($"QĐ-{unit?.Symbol ?? "LĐLĐ"}", time.Today, $"Giao chỉ tiêu {Plan.Name}");
        (SignerCapacity, SignerTitle, SignerName) = (Plan.Paper?.SignerCapacity ?? "TM. BAN THƯỜNG VỤ", Plan.Paper?.SignerTitle, Plan.Paper?.SignerName);
        ByPlan = Plan.TakesAnnex;
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ByPlan && Date is null) ModelState.TryAddModelError(nameof(Date), "Ghi ngày ký của văn bản");
        if (!ModelState.IsValid) return Page();
        var number = Plan.Draft!.Number;
        if (ByPlan) await decisions.PutInForceByPlanAsync(Plan, WhyLess, cancel);
        else await decisions.PutInForceAsync(Plan, new(Number, Symbol ?? "", Date!.Value, Subject ?? "", SignerCapacity, SignerTitle, SignerName), WhyLess, cancel);
        this.Say($"Bản {number} đã có hiệu lực. Các đơn vị thấy chỉ tiêu của mình.");
        return RedirectToPage("Plan", new { id = PlanId, ban = number });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Table = await book.TableAsync(Plan, Plan.Draft!.Id, cancel);
        Missing = AllotmentCheck.Missing(await cascade.CompareAsync(Plan, Table, time.Today, cancel));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.PlanAsync(PlanId, cancel) is not { IsSetter: true, Draft: not null } plan) return false;
        Plan = plan;
        return true;
    }
}
