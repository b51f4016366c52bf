using System.Globalization;
using DoanKet.App.Identity.Notices;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Account;

[SignedIn]
internal sealed class NoticesModel(NoticeBoard board, Visitor visitor) : PageModel
{
    private const int Size = 50;

    [FromQuery(Name = "moi")]
    public bool UnreadOnly { get; set; }

    [FromQuery(Name = "sau")]
    public long? After { get; set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public int Unread { get; private set; }

    public string? Next { get; private set; }

    private long Account => visitor.AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = await board.ListAsync(Account, UnreadOnly, After, Size + 1, cancel);
        Notices = [.. found.Take(Size)];
        Next = found.Count > Size ? Notices[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        Unread = await board.UnreadAsync(Account, cancel);
    }

    /// <summary>Reading is a small write, so the link is a button: a page that is only looked at changes nothing.</summary>
    public async Task<IActionResult> OnPostOpenAsync(long id, CancellationToken cancel) =>
        await board.OpenAsync(id, Account, cancel) is { } notice ? LocalRedirect(notice.Link ?? "/thong-bao") : NotFound();

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancel)
    {
        await board.ReadAllAsync(Account, cancel);
        return RedirectToPage();
    }
}
