using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

[Needs(Permission.EnterprisesView), ToldByDay]
internal sealed class IndexModel(EnterpriseList list, Coverage coverage, OrgDirectory units, CurrentWork work, Visitor visitor, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public EnterpriseAsked Asked { get; set; } = new();

    public EnterprisePage Found { get; private set; } = null!;

    public bool MayEdit => visitor.Can(Permission.EnterprisesEdit);

    public DateOnly Day { get; private set; }

    /// <summary>Readiness and next steps are known only of today.</summary>
    public bool IsToday => Day == time.Today;

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = Request.DayShown(time);
        Found = await list.PageAsync(Asked.Question(List, Day), cancel);
        Filters =
        [
            new SearchFilter("Tên, mã số thuế, địa bàn"),
            .. await units.UnitFilterAsync(work.Scope, Asked.Unit, "Đơn vị phụ trách", cancel),
            .. await SizesAsync(cancel) is { Count: > 0 } sizes ? [new ChoiceFilter("laodong", "Số lao động", sizes)] : Array.Empty<Filter>(),
            new ChoiceFilter("congdoan", "Công đoàn", [("chua", "Chưa có công đoàn"), ("co", "Có công đoàn")]),
            .. IsToday ? [new ChoiceFilter("sansang", "Mức sẵn sàng", [.. Readiness.Levels.Select(l => (l.Level.ToString(CultureInfo.InvariantCulture), $"{l.Level}. {l.Label}"))])] : Array.Empty<Filter>(),
        ];
    }

    /// <summary>The thresholds of the regulations, then what lies below the lowest; one that only the address names is kept.</summary>
    private async Task<IReadOnlyList<(string Value, string Text)>> SizesAsync(CancellationToken cancel)
    {
        var question = Asked.Question(List, Day);
        var thresholds = (await coverage.ThresholdsAsync(cancel)).Union(new[] { question.AtLeast, question.Below }.OfType<int>()).OrderDescending().ToList();
        return thresholds.Count == 0 ? [] : [.. thresholds.Select(t => ($"tu-{t}", $"Từ {VietFormat.Number(t)} lao động")), .. thresholds.Select(t => ($"duoi-{t}", $"Dưới {VietFormat.Number(t)} lao động"))];
    }
}
