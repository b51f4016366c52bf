using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>The differences of lists of other offices that wait for the units of the reader.</summary>
[Needs(Permission.EnterprisesEdit), RequestFormLimits(ValueCountLimit = 4 * RefreshFeed.MostAtOnce)]
internal sealed class RefreshModel(RefreshFeed feed, RefreshLists lists, OrgDirectory units, CurrentWork work) : PageModel, IShownAgain
{
    private const int ListsShown = 20, RefusedShown = 3;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "loai")]
    public RefreshKind? Kind { get; set; }

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    public FeedPage Found { get; private set; } = new([], null, 0);

    public IReadOnlyDictionary<RefreshKind, int> Counts { get; private set; } = new Dictionary<RefreshKind, int>();

    public IReadOnlyList<RefreshList> Lists { get; private set; } = [];

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) => AcceptAsync(Chosen, cancel);

    public async Task<IActionResult> OnPostAcceptAllAsync(CancellationToken cancel) => await AcceptAsync(await feed.IdsAsync(Asked, cancel), cancel);

    public Task<IActionResult> OnPostDismissAsync(CancellationToken cancel) => DismissAsync(Chosen, cancel);

    public async Task<IActionResult> OnPostDismissAllAsync(CancellationToken cancel) => await DismissAsync(await feed.IdsAsync(Asked, cancel), cancel);

    public async Task LoadAsync(CancellationToken cancel)
    {
        Found = await feed.PageAsync(Asked with { After = List.After }, cancel);
        Counts = await feed.CountsAsync(Asked, cancel);
        Lists = await lists.RecentAsync(ListsShown, cancel);
        Filters = await units.UnitFilterAsync(work.Scope, Unit, "Đơn vị phụ trách", cancel);
    }

    /// <summary>The address of an act under the filter in sight.</summary>
    public string Action(string handler) => PageAddress.With(Request, ("handler", handler), (ListRequest.AfterKey, null));

    private FeedQuestion Asked => new(Kind: Kind, UnitId: Unit);

    private async Task<IActionResult> AcceptAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var done = await feed.AcceptAsync(ids, cancel);
        this.Say($"Đã nhận {VietFormat.Number(done.Done)} việc." + (done.Refused.Count == 0 ? ""
            : $" {VietFormat.Number(done.Refused.Count)} việc không nhận được nữa: {string.Join("; ", done.Refused.Take(RefusedShown).Select(r => $"{r.Name} ({r.Why})"))}{(done.Refused.Count > RefusedShown ? "…" : ".")}"));
        return Back();
    }

    private async Task<IActionResult> DismissAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        this.Say($"Đã bỏ qua {VietFormat.Number(await feed.DismissAsync(ids, null, cancel))} việc; không nêu lại.");
        return Back();
    }

    private LocalRedirectResult Back() => LocalRedirect(PageAddress.With(Request, ("handler", null), (ListRequest.AfterKey, null)));
}
