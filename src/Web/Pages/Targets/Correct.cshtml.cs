using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Corrects a plan: name, period, figures, with the reason and the paper it rests on.</summary>
[Needs(Permission.TargetsEdit)]
internal sealed class CorrectModel(TargetPlanCorrections corrections, AllotmentBook book, Cascade cascade, TimeProvider time) : PageModel, IShownAgain
{
    public PlanView Plan { get; private set; } = null!;

    [FromRoute(Name = "id")]
    public long PlanId { get; set; }

    [BindProperty, Display(Name = "Tên kế hoạch"), Required(ErrorMessage = "Ghi tên kế hoạch")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Ghi ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày"), Required(ErrorMessage = "Ghi ngày kết thúc")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Theo chỉ tiêu cấp trên giao")]
    public long? AbovePlanId { get; set; }

    /// <summary>Plans of the level above that give the setter a row, and the one that it stands under already.</summary>
    public IReadOnlyList<SelectListItem> Above { get; private set; } = [];

    /// <summary>What was typed for each column; blank where the plan says nothing.</summary>
    [BindProperty]
    public Dictionary<string, string?> Totals { get; set; } = [];

    /// <summary>The columns for which the plan says "trở lên".</summary>
    [BindProperty]
    public HashSet<string> AtLeast { get; set; } = [];

    [BindProperty]
    public bool LeavesTableOpen { get; set; }

    [BindProperty, Display(Name = "Lý do sửa"), Required(ErrorMessage = "Ghi lý do sửa")]
    public string? Reason { get; set; }

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Name, From, To, AbovePlanId, Symbol) = (Plan.Name, Plan.From, Plan.To, Plan.AbovePlanId, "KH-LĐLĐ");
        Totals = Plan.Totals.ToDictionary(t => t.Column, t => (string?)VietFormat.Number(t.Value));
        AtLeast = [.. Plan.Totals.Where(t => t.AtLeast).Select(t => t.Column)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var totals = new PlanTotalsForm(Totals, AtLeast, Plan.Threshold).Read(ModelState, Plan.Totals);
        if (Number is not null && Date is null) ModelState.TryAddModelError(nameof(Date), "Ghi ngày ký của văn bản");
        if (!ModelState.IsValid) return Page();
        var paper = Number is null ? null : new TargetPaper(Number, Symbol ?? "", Date!.Value, Subject ?? "", "TM. BAN THƯỜNG VỤ", SignerTitle, SignerName);
        await corrections.CorrectAsync(Plan, new(Name!, From!.Value, To!.Value, totals, Reason!, paper, LeavesTableOpen, AbovePlanId), cancel);
        this.Say("Đã sửa kế hoạch.");
        return RedirectToPage("Plan", new { id = PlanId });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.PlanAsync(PlanId, cancel) is not { IsSetter: true } plan) return false;
        Plan = plan;
        var choices = (await cascade.ChoicesAsync(plan.UnitId, time.Today, cancel)).ToList();
        if (plan.AbovePlanId is { } above && choices.TrueForAll(c => c.Id != above) && await book.PlanAsync(above, cancel) is { } former) choices.Add(former);
        Above = [.. choices.Select(p => new SelectListItem($"{p.Name}, {p.UnitName} giao", p.Id.ToString(CultureInfo.InvariantCulture)))];
        return true;
    }
}
