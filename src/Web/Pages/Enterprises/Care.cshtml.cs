using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>What is next with an employer, and how ready it is.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class CareModel(EnterpriseRegister register, EnterpriseFile file) : OneEnterpriseModel(file)
{
    [BindProperty, Display(Name = "Bước tiếp theo")]
    public string? NextStep { get; set; }

    [BindProperty, Display(Name = "Ngày làm")]
    public DateOnly? NextStepOn { get; set; }

    [BindProperty, Display(Name = "Mức sẵn sàng")]
    public int? Readiness { get; set; }

    [BindProperty, Display(Name = "Căn cứ đánh giá"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 chữ")]
    public string? Reason { get; set; }

    public IReadOnlyList<SelectListItem> Levels { get; } =
        [.. App.Enterprises.Readiness.Levels.Select(l => new SelectListItem($"{l.Level}. {l.Label}", l.Level.ToString(CultureInfo.InvariantCulture)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        (NextStep, NextStepOn, Readiness) = (Known.NextStep, Known.NextStepOn, Known.Readiness);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((NextStep, NextStepOn) != (Known.NextStep, Known.NextStepOn)) await register.SetNextStepAsync(Id, new(NextStep, NextStepOn), cancel);
        if (Readiness is { } level && level != Known.Readiness) await register.SetReadinessAsync(Id, level, Reason, cancel);
        this.Say("Đã lưu bước tiếp theo và mức sẵn sàng.");
        return Back;
    }
}
