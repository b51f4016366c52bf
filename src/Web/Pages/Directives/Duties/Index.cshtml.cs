using System.Globalization;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Duties;

/// <summary>The recurring duties of the scope.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class IndexModel(DutyBook duties, Visitor visitor) : PageModel
{
    public const string All = "tat-ca";
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "xem")]
    public string? Shown { get; set; }

    public List<DutyRow> Rows { get; private set; } = [];
    public string? Next { get; private set; }

    public bool MayEdit => visitor.Can(Permission.DirectivesEdit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await duties.ListAsync(Shown == All, List.Q, long.TryParse(List.After, CultureInfo.InvariantCulture, out var after) ? after : null, PageSize + 1, cancel);
        if (Rows.Count <= PageSize) return;
        Rows.RemoveAt(PageSize);
        Next = Rows[^1].Duty.Id.ToString(CultureInfo.InvariantCulture);
    }
}
