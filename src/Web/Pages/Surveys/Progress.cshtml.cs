using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>How far a round has come, by unit and by officer.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class ProgressModel(SurveyRounds rounds, SurveyProgress progress, TimeProvider time) : PageModel
{
    public SurveyRound Round { get; private set; } = null!;

    public RoundProgress Done { get; private set; } = null!;

    public IReadOnlyList<UnitProgress> Units { get; private set; } = [];

    public IReadOnlyList<OfficerProgress> Officers { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round) return NotFound();
        (Round, Done) = (round, await progress.OfAsync(round, cancel));
        (Units, Officers) = (await progress.ByUnitAsync(round, cancel), await progress.ByOfficerAsync(round, cancel));
        return Page();
    }
}
