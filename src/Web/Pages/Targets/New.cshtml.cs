using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Enters a plan: period, threshold, figures by column, paper.</summary>
[Needs(Permission.TargetsEdit)]
internal sealed class NewModel(TargetPlans plans, AllotmentBook book, Cascade cascade, OrgDirectory directory, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty, Display(Name = "Tên kế hoạch"), Required(ErrorMessage = "Ghi tên kế hoạch, ví dụ “Tháng cao điểm 7/2024”")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Ghi ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày"), Required(ErrorMessage = "Ghi ngày kết thúc")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Ngưỡng lao động"), Required(ErrorMessage = "Ghi ngưỡng lao động của kế hoạch")]
    public int? Threshold { get; set; }

    [BindProperty, Display(Name = "Đơn vị giao"), Required(ErrorMessage = "Chọn đơn vị giao chỉ tiêu")]
    public long? UnitId { get; set; }

    [BindProperty, Display(Name = "Đợt trong kế hoạch năm")]
    public long? YearPlanId { get; set; }

    [BindProperty, Display(Name = "Theo chỉ tiêu cấp trên giao")]
    public long? AbovePlanId { get; set; }

    /// <summary>What was typed for each column; blank where the plan says nothing.</summary>
    [BindProperty]
    public Dictionary<string, string?> Totals { get; set; } = [];

    /// <summary>The columns for which the plan says "trở lên".</summary>
    [BindProperty]
    public HashSet<string> AtLeast { get; set; } = [];

    [BindProperty, Display(Name = "Số")]
    public int? Number { get; set; }

    [BindProperty, Display(Name = "Ký hiệu")]
    public string? Symbol { get; set; }

    [BindProperty, Display(Name = "Ngày ký")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Trích yếu")]
    public string? Subject { get; set; }

    [BindProperty, Display(Name = "Chức vụ người ký")]
    public string? SignerTitle { get; set; }

    [BindProperty, Display(Name = "Người ký")]
    public string? SignerName { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    /// <summary>Plans of the level above that give a row to a unit whose targets the account sets.</summary>
    public IReadOnlyList<SelectListItem> Above { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Symbol = "KH-LĐLĐ";
        await LoadAsync(cancel);
        UnitId = Units.Count > 0 ? long.Parse(Units[0].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        Threshold = await book.PlansAsync(cancel) is [var latest, ..] ? latest.Threshold : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var totals = new PlanTotalsForm(Totals, AtLeast, Threshold).Read(ModelState);
        if (Number is not null && Date is null) ModelState.TryAddModelError(nameof(Date), "Ghi ngày ký của văn bản");
        if (!ModelState.IsValid) return Page();
        if (await directory.FindAsync(UnitId!.Value, cancel) is null) return NotFound();
        var paper = Number is null ? null : new TargetPaper(Number, Symbol ?? "", Date!.Value, Subject ?? "", "TM. BAN THƯỜNG VỤ", SignerTitle, SignerName);
        var plan = await plans.CreateAsync(new(UnitId.Value, Name!, From!.Value, To!.Value, Threshold!.Value, totals, paper, YearPlanId, AbovePlanId), cancel);
        this.Say("Đã lập kế hoạch. Soạn bảng giao cho từng đơn vị.");
        return RedirectToPage("Plan", new { id = plan.Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        var roots = visitor.ScopeFor(Permission.TargetsEdit).Roots;
        var units = new List<OrgUnit>();
        foreach (var root in roots) if (await directory.FindAsync(root, cancel) is { } unit) units.Add(unit);
        Units = [.. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        foreach (var unit in units)
            Above = [.. Above, .. (await cascade.ChoicesAsync(unit.Id, time.Today, cancel)).Select(p => new SelectListItem($"{p.Name}, {p.UnitName} giao", p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        Years = [.. (await book.PlansAsync(cancel)).Where(p => p.IsSetter && p.YearPlanId is null && p.To >= time.Today)
            .Select(p => new SelectListItem(p.Name, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
