using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>A round beside an earlier one.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class CompareModel(SurveyRounds rounds, SurveyComparisons comparisons, UnitField units) : PageModel
{
    private const int RowsShown = 300;

    /// <summary>The earlier round; the last one when none is named.</summary>
    [FromQuery(Name = "so-voi")]
    public long? With { get; set; }

    [FromQuery(Name = "loai")]
    public string? Which { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public SurveyRound? Before { get; private set; }

    public IReadOnlyList<SurveyRound> Earlier { get; private set; } = [];

    public SurveyComparison Found { get; private set; } = new([]);

    public IReadOnlyList<ComparedEnterprise> Rows { get; private set; } = [];

    public IReadOnlyDictionary<long, (string Name, string? Place)> Names { get; private set; } = new Dictionary<long, (string, string?)>();

    public IReadOnlyDictionary<long, string> Units { get; private set; } = new Dictionary<long, string>();

    public bool IsCut { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round) return NotFound();
        (Round, Earlier) = (round, await comparisons.EarlierAsync(round, cancel));
        Before = With is null ? Earlier.Count > 0 ? Earlier[0] : null : Earlier.FirstOrDefault(r => r.Id == With);
        if (Before is null) return With is null ? Page() : NotFound();
        Found = await comparisons.CompareAsync(Before, round, cancel);
        var all = Found.Rows.Where(IsAsked).OrderBy(r => r.Change is RoundChange.Waiting).ThenByDescending(r => Math.Abs((r.Now ?? 0) - (r.Before ?? 0))).ThenBy(r => r.EnterpriseId).ToList();
        (Rows, IsCut) = ([.. all.Take(RowsShown)], all.Count > RowsShown);
        Names = await comparisons.NamesAsync(Rows.Select(r => r.EnterpriseId), cancel);
        Units = await units.NamesAsync(Rows.Select(r => r.UnitId), cancel);
        return Page();
    }

    private bool IsAsked(ComparedEnterprise row) => Which switch
    {
        "vuot" => row.CrossedUp,
        "duoi" => row.CrossedDown,
        "san-sang" => row.ReadinessChanged,
        "tang" => row.Change is RoundChange.Grown,
        "giam" => row.Change is RoundChange.Shrunk,
        "moi" => row.Change is RoundChange.New,
        "het" => row.Change is RoundChange.Gone,
        "cho" => row.Change is RoundChange.Waiting,
        _ => true,
    };
}
