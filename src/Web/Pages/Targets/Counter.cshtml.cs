using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Where a unit says what it would rather be given, and the setter answers.</summary>
[Needs(Permission.TargetsAnswer)]
internal sealed class CounterModel(AllotmentBook book, CounterProposals counters, CounterAnswers answers, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute(Name = "id")]
    public long PlanId { get; set; }

    /// <summary>The cell, as "12-DV_TU25".</summary>
    [BindProperty, Display(Name = "Chỉ tiêu")]
    public string? Column { get; set; }

    [BindProperty, Display(Name = "Đề nghị")]
    public int? Wanted { get; set; }

    [BindProperty, Display(Name = "Lý do")]
    public string? Reason { get; set; }

    /// <summary>Of an answer: the question, and why it is declined.</summary>
    [BindProperty]
    public long Asked { get; set; }

    [BindProperty, Display(Name = "Lý do không nhận")]
    public string? Answer { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public IReadOnlyList<CounterView> All { get; private set; } = [];

    /// <summary>The cells given to the units for which the account speaks.</summary>
    public IReadOnlyList<SelectListItem> Cells { get; private set; } = [];

    public bool CanAnswer => Plan.IsSetter && visitor.Can(Permission.TargetsEdit);

    public string Draft => Plan.Draft?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? EditModel.New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Column?.Split('-', 2) is not [var unit, var column] || !long.TryParse(unit, out var unitId) || !Own.Contains(unitId)) ModelState.TryAddModelError(nameof(Column), "Chọn chỉ tiêu muốn đổi");
        else if (Wanted is null) ModelState.TryAddModelError(nameof(Wanted), "Ghi số đề nghị");
        else if (ModelState.IsValid)
        {
            await counters.AskAsync(Plan, unitId, column, Wanted.Value, Reason, cancel);
            this.Say("Đã gửi ý kiến. Đơn vị giao được báo ngay.");
            return RedirectToPage(new { id = PlanId });
        }
        return Page();
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !CanAnswer || await answers.DeclineAsync(Plan, Asked, Answer, cancel) is null) return NotFound();
        this.Say("Đã trả lời. Đơn vị được báo ngay.");
        return RedirectToPage(new { id = PlanId });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !await counters.WithdrawAsync(Plan, Asked, Own, cancel)) return NotFound();
        this.Say("Đã rút ý kiến. Có thể gửi lại số khác.");
        return RedirectToPage(new { id = PlanId });
    }

    /// <summary>The units for which the account speaks.</summary>
    private IReadOnlyCollection<long> Own => visitor.ScopeFor(Permission.TargetsAnswer).Roots;

    public bool MayWithdraw(CounterView asked) => asked.Asked.State is CounterState.Open && Own.Contains(asked.Asked.OrgUnitId);

    public async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        All = await counters.OfAsync(PlanId, cancel);
        var given = time.Today > Plan.To ? null : await book.TargetOfAsync(PlanId, time.Today, cancel);
        Cells = [.. from column in TargetColumns.All
                    from cell in given?.Cells ?? []
                    where cell.Column == column.Code && cell.UnitId is { } unit && Own.Contains(unit)
                    select new SelectListItem($"{column.At(Plan.Threshold).Name}: được giao {VietFormat.Number(cell.Value)}", FormattableString.Invariant($"{cell.UnitId}-{cell.Column}"))];
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.PlanAsync(PlanId, cancel) is not { } plan) return false;
        Plan = plan;
        return true;
    }
}
