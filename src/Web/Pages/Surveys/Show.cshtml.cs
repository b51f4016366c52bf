using System.Globalization;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>A round and its employers: where an officer begins.</summary>
[Needs(Permission.EnterprisesView)]
internal sealed class ShowModel(SurveyRounds rounds, SurveyList list, SurveyProgress progress, OrgDirectory units, Visitor visitor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    /// <summary>"chua" those that wait, "da" those that were asked.</summary>
    [FromQuery(Name = "xet")]
    public string? Which { get; set; }

    [FromQuery(Name = "nguoi")]
    public string? Officer { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public RoundProgress Done { get; private set; } = null!;

    public SurveyPage Found { get; private set; } = null!;

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    /// <summary>The round is run from here.</summary>
    public bool MayRun { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await rounds.FindAsync(id, cancel) is not { } round) return NotFound();
        (Round, MayRun) = (round, MayEdit && await rounds.OwnAsync(id, cancel) is not null);
        Done = await progress.OfAsync(round, cancel);
        Found = await list.PageAsync(new(id, List.Q, Unit, Which switch { "chua" => true, "da" => false, _ => null }, Officer, List.After), cancel);
        var below = await units.MiddleUnitsAsync(cancel);
        Filters =
        [
            new SearchFilter("Tên, mã số thuế, địa bàn"),
            .. below.Count > 1 ? [new ChoiceFilter("don-vi", "Đơn vị phụ trách", [.. below.Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Name))])] : Array.Empty<Filter>(),
        ];
        return Page();
    }
}
