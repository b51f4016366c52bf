using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>A visit: planned for a day to come, or held, with what came of it. A planned one opens here again to be held or called off.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class VisitModel(EnterpriseRegister register, EnterpriseFile file, Visitor visitor, TimeProvider time) : OneEnterpriseModel(file)
{
    /// <summary>The planned visit; none for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? VisitId { get; set; }

    [BindProperty, Display(Name = "Ngày"), Required(ErrorMessage = "Nhập ngày")]
    public DateOnly? Day { get; set; }

    /// <summary>"08:30"; none when only the day is agreed.</summary>
    [BindProperty, Display(Name = "Giờ")]
    public TimeOnly? At { get; set; }

    [BindProperty, Display(Name = "Cán bộ công đoàn"), Required(ErrorMessage = "Ghi tên cán bộ công đoàn")]
    public string Officer { get; set; } = "";

    [BindProperty, Display(Name = "Làm việc với")]
    public string? MetWith { get; set; }

    [BindProperty]
    public bool Held { get; set; }

    [BindProperty, Display(Name = "Kết quả chính")]
    public VisitResult? Result { get; set; }

    public IReadOnlyList<SelectListItem> Results { get; } = [.. Enum.GetValues<VisitResult>().Select(r => new SelectListItem(Labels.Of(r), r.ToString()))];

    [BindProperty, Display(Name = "Kết quả")]
    public string? Outcome { get; set; }

    [BindProperty, Display(Name = "Bước tiếp theo")]
    public string? NextStep { get; set; }

    [BindProperty, Display(Name = "Ngày làm bước tiếp theo")]
    public DateOnly? NextStepOn { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        (Day, Officer, NextStep, NextStepOn) = (time.Today, visitor.FullName, Known.NextStep, Known.NextStepOn);
        if (VisitId is not { } id) return Page();
        if (await Register.VisitAsync(id, cancel) is not { Held: false } planned || planned.EnterpriseId != Id) return NotFound();
        (Day, At, Officer, MetWith) = (planned.Day, planned.At, planned.Officer, planned.MetWith);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !await IsOfThisOneAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (visit, next) = (new VisitFacts(Day!.Value, Officer, MetWith, At, Result), new NextStepFacts(NextStep, NextStepOn));
        Rule.Check(Held || VisitId is not null || string.IsNullOrWhiteSpace(Outcome) && Result is null, nameof(Held), "Đã ghi kết quả thì đánh dấu “Đã diễn ra”");
        Rule.Check(Result is not null || !Held && VisitId is null, nameof(Result), "Chọn kết quả chính của buổi làm việc");
        var done = VisitId is { } id ? await register.HoldVisitAsync(id, visit, Outcome ?? "", next, cancel)
            : Held ? await register.AddHeldVisitAsync(Id, visit, Outcome ?? "", next, cancel)
            : await register.PlanVisitAsync(Id, visit, cancel);
        if (done is null) return NotFound();
        this.Say(done.Held ? "Đã ghi kết quả buổi làm việc." : $"Đã hẹn làm việc ngày {VietFormat.Date(visit.Day)}.");
        return Back;
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel)
    {
        if (VisitId is not { } id || !await IsOfThisOneAsync(cancel) || !await register.CancelVisitAsync(id, cancel)) return NotFound();
        this.Say("Đã bỏ buổi làm việc đã hẹn.");
        return Back;
    }

    /// <summary>A visit is written down under its own enterprise only.</summary>
    private async Task<bool> IsOfThisOneAsync(CancellationToken cancel) =>
        VisitId is not { } id || (await Register.VisitAsync(id, cancel))?.EnterpriseId == Id;
}
