using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    /// <summary>What was found of each point; none where it was not looked at.</summary>
    [BindProperty(Name = nameof(Fits))]
    public Dictionary<AppraisalPoint, bool?> Fits { get; set; } = [];

    /// <summary>Where a point does not hold: why.</summary>
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

    public static IReadOnlyList<SelectListItem> Judgements { get; } = [new("Đạt", bool.TrueString), new("Chưa đạt", bool.FalseString)];

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
        Points = [.. Enum.GetValues<AppraisalPoint>().Where(p => Found(p) is not null).Select(p => new PointFound(p, Found(p)!.Value, Remarks.GetValueOrDefault(p)))],
        Flaws = Flaws.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key, f => f.Value!),
        Until = Until,
        Signer = new Signer(Capacity?.Trim() ?? "", Title?.Trim() ?? "", Name ?? ""),
    };

    /// <summary>Whoever writes what is wrong has said that it does not hold.</summary>
    private bool? Found(AppraisalPoint point) => Fits.GetValueOrDefault(point) ?? (string.IsNullOrWhiteSpace(Remarks.GetValueOrDefault(point)) ? null : false);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        foreach (var point in Enum.GetValues<AppraisalPoint>()) Fits.TryAdd(point, null);
        Papers = await db.Set<CasePaper>().AsNoTracking().Where(p => p.CaseId == Id).OrderBy(p => p.Id).ToListAsync(cancel);
        return true;
    }
}
