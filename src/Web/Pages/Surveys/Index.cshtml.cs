using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>The rounds, and how far each has come in the reader's own units.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class IndexModel(SurveyRounds rounds, SurveyProgress progress, UnitField units, Visitor visitor, TimeProvider time) : PageModel
{
    private const int RoundsShown = 100;
    private Dictionary<long, RoundProgress> _done = [];

    public IReadOnlyList<SurveyRound> Rounds { get; private set; } = [];

    public IReadOnlyDictionary<long, string> Units { get; private set; } = new Dictionary<long, string>();

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public DateOnly Today => time.Today;

    public RoundProgress Of(SurveyRound round) => _done.GetValueOrDefault(round.Id, new(0, 0, 0, 0, 0));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rounds = await rounds.Known.AsNoTracking().OrderByDescending(r => r.From).ThenByDescending(r => r.Id).Take(RoundsShown).ToListAsync(cancel);
        _done = await progress.OfAsync([.. Rounds.Select(r => r.Id)], cancel);
        Units = await units.NamesAsync(Rounds.Select(r => r.OrgUnitId), cancel);
    }
}
