using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Shows everything the signature will bring about, then asks once.</summary>
[Needs(Permission.FoundingDecide)]
internal sealed class RecogniseModel(AppDbContext db, RecognitionPlanner planner, Recognition recognition, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public DateOnly Date { get; set; }

    [BindProperty]
    public string? UnionName { get; set; }

    [BindProperty]
    public string? CommitteeName { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public RecognitionPlan Plan { get; private set; } = null!;

    public bool IsReady => Case.Step is FoundingStep.Appraisal;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Date = time.Today;
        if (!await FindAsync(cancel)) return NotFound();
        if (Case.IsClosed) return RedirectToPage("Case", new { id = Id });
        (UnionName, CommitteeName, Capacity, Title) = (Plan.UnionName, "Ban Chấp hành khóa I", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var facts = new DecisionFacts(Date, UnionName ?? "", CommitteeName ?? "", new Signer(Capacity?.Trim() ?? "", Title?.Trim() ?? "", Name ?? ""));
        db.ChangeTracker.Clear();
        if (await recognition.RecogniseAsync(Id, facts, cancel) is not { } document) return NotFound();
        this.Say($"Đã ký Quyết định {document.Citation}: công nhận {UnionName}.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    /// <summary>The preview holds for the day in the form, when that can be read.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Plan = await planner.PlanAsync(Case, Date == default || Date > time.Today ? time.Today : Date, cancel);
        return true;
    }
}
