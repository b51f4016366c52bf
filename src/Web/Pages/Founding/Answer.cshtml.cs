using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The superior's answer to a dossier: the appraisal slip, or the return with what is missing.</summary>
[Needs(Permission.FoundingDecide)]
internal sealed class AnswerModel(AppDbContext db, AppraisalDesk desk, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    /// <summary>Where a point does not hold: why. A point without a remark holds.</summary>
    [BindProperty(Name = nameof(Remarks))]
    public Dictionary<AppraisalPoint, string?> Remarks { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What is to be mended in each paper. Named, since without any of them the other fields would be taken for them.</summary>
    [BindProperty(Name = nameof(Flaws))]
    public Dictionary<PaperKind, string?> Flaws { get; set; } = [];

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    public bool Returns => Slug == "tra-lai";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Day, Officer, Capacity, Title) = (time.Today, visitor.FullName, "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await (Returns ? desk.ReturnAsync(Id, Facts(), cancel) : desk.AppraiseAsync(Id, Facts(), cancel)) is null) return NotFound();
        this.Say(Returns ? "Đã trả lại hồ sơ để bổ sung." : "Đã ghi kết quả thẩm định.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private AppraisalFacts Facts() => new(Day, Note ?? "", Officer)
    {
        Points = [.. Enum.GetValues<AppraisalPoint>().Select(p => new PointFound(p, string.IsNullOrWhiteSpace(Remarks.GetValueOrDefault(p)), Remarks.GetValueOrDefault(p)))],
        Flaws = Flaws.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key, f => f.Value!),
        Until = Until,
        Signer = new Signer(Capacity?.Trim() ?? "", Title?.Trim() ?? "", Name ?? ""),
    };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Papers = await db.Set<CasePaper>().AsNoTracking().Where(p => p.CaseId == Id).OrderBy(p => p.Id).ToListAsync(cancel);
        return true;
    }
}
