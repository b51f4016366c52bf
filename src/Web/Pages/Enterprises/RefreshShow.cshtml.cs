using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>One list: its dry run, then what was decided; handed out and taken back here.</summary>
[Needs(Permission.EnterprisesEdit)]
internal sealed class RefreshShowModel(RefreshLists lists, RefreshFeed feed, Trail trail) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "loai")]
    public RefreshKind? Kind { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public RefreshList Found { get; private set; } = null!;

    public FeedPage Rows { get; private set; } = new([], null, 0);

    public IReadOnlyDictionary<RefreshKind, int> Counts { get; private set; } = new Dictionary<RefreshKind, int>();

    public IReadOnlyList<(string Unit, int Count)> Units { get; private set; } = [];

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Found is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        if (await lists.OpenAsync(Id, cancel) is null) return NotFound();
        this.Say("Đã giao việc cho các đơn vị phụ trách.");
        return LocalRedirect($"/doanh-nghiep/doi-chieu/{Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        if (await lists.FindAsync(Id, cancel) is not { } list) return NotFound();
        Rule.Check(Sure || list.State is not RefreshState.Open, nameof(Sure), "Đánh dấu để xác nhận gỡ các việc đã nhận");
        if (await lists.UndoAsync(Id, cancel) is not { } undone) return NotFound();
        this.Say($"Đã hoàn tác: gỡ {VietFormat.Number(undone.Reversed)} việc" + (undone.Kept > 0 ? $", giữ {VietFormat.Number(undone.Kept)} việc vì đã sửa sau khi nhận." : "."));
        return LocalRedirect($"/doanh-nghiep/doi-chieu/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await lists.FindAsync(Id, cancel) is not { } found) return;
        var asked = new FeedQuestion(Id, Kind, Decision: null, After: List.After);
        (Found, Rows, Counts) = (found, await feed.PageAsync(asked, cancel), await feed.CountsAsync(asked, cancel));
        (Units, History) = (await feed.ByUnitAsync(Id, cancel), await trail.OfAsync<RefreshList>(Request, Id, cancel));
    }
}
