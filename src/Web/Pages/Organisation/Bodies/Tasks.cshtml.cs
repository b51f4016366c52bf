using System.Globalization;
using DoanKet.App.Directives.Outside;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation.Bodies;

/// <summary>The one page of an account of a body outside the union: what its bodies have been given to do by units in the scope of its grant.</summary>
[Needs(Permission.OutsideTasks)]
internal sealed class TasksModel(BodyWork bodyWork, PermittedReading permitted, TimeProvider time) : PageModel
{
    public const string All = "tat-ca";
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "xem")]
    public string? Shown { get; set; }

    public List<BodyTask> Rows { get; private set; } = [];
    /// <summary>The documents that the account may open by another of its roles.</summary>
    public HashSet<long> Opened { get; private set; } = [];

    public string? Next { get; private set; }
    public bool HasBodies { get; private set; }

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var bodies = await bodyWork.OwnBodiesAsync(cancel);
        HasBodies = bodies.Count > 0;
        Rows = await bodyWork.TasksAsync(bodies, Shown != All, Today, long.TryParse(List.After, CultureInfo.InvariantCulture, out var after) ? after : null, PageSize + 1, cancel);
        Opened = await permitted.WithAsync(Permission.DirectivesView, () => bodyWork.OpenedAsync(Rows, cancel));
        if (Rows.Count <= PageSize) return;
        Rows.RemoveAt(PageSize);
        Next = Rows[^1].Id.ToString(CultureInfo.InvariantCulture);
    }
}
