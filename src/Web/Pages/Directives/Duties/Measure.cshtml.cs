using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>Whoever gave a task ties it to a target, so that it measures and closes itself.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class MeasureModel(TargetTies ties, MeasureBook measures, UnitField units) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Chỉ tiêu"), Required(ErrorMessage = "Chọn chỉ tiêu")]
    public string? Target { get; set; }

    [BindProperty, Display(Name = "Mức phải đạt")]
    public int? Goal { get; set; }

    [BindProperty, Display(Name = "Đặt cho mọi đơn vị của đợt giao này, mỗi đơn vị theo số được giao của mình")]
    public bool WholeFanOut { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public List<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (Assignment is { PlanId: { } plan, Column: { } column }) (Target, Goal) = (Key(plan, column), Assignment.Goal);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var chosen = Target!.Split('|') is [var plan, var column] && long.TryParse(plan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (Plan: id, Column: column) : default;
        Rule.Check(chosen.Column is not null, nameof(Target), "Chọn chỉ tiêu");
        Rule.StopIfBroken();
        var (tied, without) = await ties.TieAsync(Assignment, chosen.Plan, chosen.Column!, WholeFanOut ? null : Goal, WholeFanOut, cancel);
        await measures.PlanAsync(chosen.Plan, cancel);
        this.Say($"Đã đặt {VietFormat.Number(tied)} việc tự đo{(without > 0 ? $"; {VietFormat.Number(without)} đơn vị không được giao chỉ tiêu này nên không đặt" : "")}.");
        return LocalRedirect($"/viec/{Id}/do");
    }

    public async Task<IActionResult> OnPostMeasureAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || Assignment.PlanId is not { } plan) return NotFound();
        var turned = await measures.PlanAsync(plan, cancel);
        this.Say(turned == 0 ? "Đã đo lại." : $"Đã đo lại; {VietFormat.Number(turned)} việc đổi tình trạng.");
        return LocalRedirect($"/viec/{Id}/do");
    }

    public async Task<IActionResult> OnPostUntieAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        await ties.UntieAsync(Assignment, cancel);
        this.Say("Việc này không tự đo nữa.");
        return LocalRedirect($"/viec/{Id}/do");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return;
        Unit = (await units.NamesAsync([Assignment.OrgUnitId], cancel)).GetValueOrDefault(Assignment.OrgUnitId, "");
        Choices = [.. (await ties.ChoicesAsync(Assignment, cancel)).Select(c => new SelectListItem($"{c.Plan}: {c.Label}{(c.Given is { } given ? $" (giao {VietFormat.Number(given)})" : "")}", Key(c.PlanId, c.Column)))];
    }

    private static string Key(long plan, string column) => string.Create(CultureInfo.InvariantCulture, $"{plan}|{column}");

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await ties.FindAsync(Id, cancel) is not { } found) return false;
        Assignment = found;
        return true;
    }
}
