using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The founding congress: attendance, ballots, and the votes of those elected.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class CongressModel(AppDbContext db, CongressSteps steps, ApplicantChecks checks, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public int Summoned { get; set; }

    [BindProperty]
    public int Present { get; set; }

    [BindProperty]
    public int Issued { get; set; }

    [BindProperty]
    public int Collected { get; set; }

    [BindProperty]
    public int Valid { get; set; }

    /// <summary>Votes by applicant; an empty one was not elected.</summary>
    [BindProperty]
    public Dictionary<long, int?> Votes { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<CheckedApplicant> Eligible { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Day, Summoned) = (time.Today, Eligible.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var elected = Votes.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!.Value);
        if (await steps.CongressAsync(Id, new CongressFacts(Day, Summoned, Present, Issued, Collected, Valid, elected, Note), cancel) is null) return NotFound();
        this.Say($"Đã ghi đại hội: {Present}/{Summoned} người có mặt, bầu {elected.Count} ủy viên Ban Chấp hành.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Eligible = (await checks.OfAsync(Case, cancel)).FindAll(a => a.IsEligible);
        return true;
    }
}
