using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

/// <summary>One row for each parameter: the value of the day, else the next to come, else the last there was.</summary>
[Needs(Permission.RegulationsView), ToldByDay]
internal sealed class IndexModel(RegulationBook book, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "kiem")]
    public Verification? Checked { get; set; }

    public DateOnly Day { get; private set; }

    public List<LegalParameter> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = Request.DayShown(time);
        var words = WordSearch.Words(List.Q);
        Rows = [.. (await book.AllAsync(cancel)).GroupBy(p => p.Key).Select(OnDay)
            .Where(p => (Checked is null || p.Verification == Checked) && WordSearch.Matches($"{p.Name} {p.Source}", words))];
    }

    private LegalParameter OnDay(IEnumerable<LegalParameter> values) =>
        values.FirstOrDefault(p => p.HoldsOn(Day)) ?? values.FirstOrDefault(p => p.ValidFrom > Day) ?? values.Last();
}
