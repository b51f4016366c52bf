using DoanKet.App.Identity;
using DoanKet.App.Transfers;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Transfers;

/// <summary>Proposals that wait for this account, those that it has sent, those that are closed.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class IndexModel(TransferList transfers) : PageModel
{
    public const int CountedUpTo = 1000;
    public const string SentBox = "da-gui";
    public const string ClosedBox = "da-xong";

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "hop")]
    public string? Asked { get; set; }

    public TransferBox Box => Asked switch { SentBox => TransferBox.Sent, ClosedBox => TransferBox.Closed, _ => TransferBox.ToAnswer };

    public List<TransferView> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Rows, Next) = await transfers.PageAsync(Box, List.After, cancel);
        Counted = await transfers.CountAsync(Box, CountedUpTo, cancel);
        Waiting = Box is TransferBox.ToAnswer ? Counted : (await transfers.ToAnswerAsync(cancel)).Waiting;
    }
}
