using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The steps that are a day and some words: contact, founding committee, end of collecting, handing in.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class StepModel(AppDbContext db, EarlySteps early, DossierSteps dossier, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    [BindProperty]
    public string? MetWith { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Names { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public FoundingStep Step { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Day, Officer) = (time.Today, Case.Officer ?? visitor.FullName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await DoAsync(cancel) is null) return NotFound();
        this.Say($"Đã ghi bước “{Step.Label()}” ngày {VietFormat.Date(Day)}.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private Task<FoundingCase?> DoAsync(CancellationToken cancel) => Step switch
    {
        FoundingStep.Contact => early.ContactAsync(Id, Day, Officer ?? "", MetWith, Outcome ?? "", cancel),
        FoundingStep.FoundingCommittee => early.CommitteeAsync(Id, Day, (Names ?? "").Split('\n'), Note, cancel),
        FoundingStep.Applications => early.CloseApplicationsAsync(Id, Day, Note, cancel),
        _ => dossier.SubmitAsync(Id, Day, Note, cancel),
    };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (FoundingWords.StepOf(Slug) is not { } step || step is not (FoundingStep.Contact or FoundingStep.FoundingCommittee or FoundingStep.Applications or FoundingStep.Dossier)) return false;
        if (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel) is not { } founding) return false;
        (Step, Case) = (step, founding);
        return true;
    }
}
