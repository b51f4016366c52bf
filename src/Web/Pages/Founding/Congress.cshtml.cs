using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The founding congress: attendance, ballots, and the votes of those elected.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class CongressModel(AppDbContext db, CongressSteps steps, ApplicantChecks checks, FoundingLimits limits, TimeProvider time) : PageModel, IShownAgain
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

    [BindProperty]
    public int? Invalid { get; set; }

    [BindProperty]
    public int? Seats { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Agenda { get; set; }

    [BindProperty]
    public string? PresidedBy { get; set; }

    [BindProperty]
    public string? Secretary { get; set; }

    [BindProperty]
    public string? Teller { get; set; }

    /// <summary>Votes by applicant; an empty one was no candidate.</summary>
    [BindProperty(Name = nameof(Votes))]
    public Dictionary<long, int?> Votes { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    /// <summary>Over which share of the valid ballots one is elected; none when the regulations say nothing.</summary>
    public LegalParameter? Majority { get; private set; }

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
        if (await steps.CongressAsync(Id, Facts(), cancel) is null) return NotFound();
        var elected = await db.Set<Applicant>().CountAsync(a => a.CaseId == Id && a.ElectedSeat != null, cancel);
        this.Say($"Đã ghi đại hội: {Present}/{Summoned} người có mặt, bầu {elected} ủy viên Ban Chấp hành.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private CongressFacts Facts() => new(Day, Summoned, Present, Issued, Collected, Valid, Votes.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!.Value), Note)
    {
        Invalid = Invalid, Seats = Seats, Place = Place, Agenda = Agenda, PresidedBy = PresidedBy, Secretary = Secretary, Teller = Teller,
    };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Majority = await limits.MajorityAsync(Day == default ? time.Today : Day, cancel);
        Eligible = (await checks.OfAsync(Case, cancel)).FindAll(a => a.IsEligible);
        return true;
    }
}
