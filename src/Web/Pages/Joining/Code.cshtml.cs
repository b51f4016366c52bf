using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Joining;

/// <summary>One door: its picture and address; its last day, another code, its end.</summary>
[Needs(Permission.JoiningDecide)]
internal sealed class CodeModel(InvitationBook book, PublicLink links, Trail trail, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Nhận đơn đến hết ngày")]
    public DateOnly? Until { get; set; }

    public Welcome Door { get; private set; } = null!;

    public HistoryPage History { get; private set; } = null!;

    public bool IsOpen => Door.Invitation.IsOpenOn(time.Today);

    public string Path => $"/gia-nhap/{Door.Invitation.Code}";

    public string Address => links.Of(Request, Path);

    public QrPicture Qr => QrPicture.Of(Address);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Until = Door.Invitation.Until;
        return Page();
    }

    public async Task<IActionResult> OnPostUntilAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await book.ChangeAsync(Id, Until, cancel);
        this.Say(Until is { } day ? $"Mã nhận đơn đến hết ngày {VietFormat.Date(day)}." : "Mã nhận đơn đến khi đóng.");
        return RedirectToPage("Code", new { Id });
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel)
    {
        if (await book.RenewAsync(Id, cancel) is not { } renewed) return NotFound();
        this.Say("Đã đổi mã. In tờ giấy mới thay tờ đã dán.");
        return RedirectToPage("Code", new { renewed.Id });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (await book.CloseAsync(Id, cancel) is null) return NotFound();
        this.Say("Đã đóng mã; không nhận đơn qua mã này nữa.");
        return RedirectToPage("Code", new { Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Door = (await book.FindAsync(Id, cancel))!;
        if (Door is null) return false;
        History = await trail.OfAsync<Invitation>(Request, Id, cancel);
        return true;
    }
}
