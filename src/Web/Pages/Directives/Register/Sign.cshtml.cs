using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Issues a draft: number, paper and entry together.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class SignModel(SigningDesk desk, EntryBook book, OutgoingNumber numbers, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Required(ErrorMessage = "Ghi ký hiệu văn bản, như KH-LĐLĐ"), StringLength(40, ErrorMessage = "Ký hiệu dài nhất 40 chữ")]
    public string Symbol { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Ghi ngày ban hành")]
    public DateOnly? Date { get; set; }

    /// <summary>The number that the symbol and the year would get now.</summary>
    public NextNumber? Next { get; private set; }

    public DocumentEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Version, Date) = (Entry.Version, time.Today);
        Symbol = await numbers.SymbolAsync(Entry, cancel);
        await TellNextAsync(cancel);
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel)) await TellNextAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Date > time.Today) ModelState.AddModelError(nameof(Date), $"Ngày ban hành không được sau hôm nay, {VietFormat.Date(time.Today)}");
        if (!ModelState.IsValid) return Page();
        if (await desk.SignAsync(Id, Version, Symbol, Date!.Value, cancel) is not { } entry) return NotFound();
        this.Say($"Đã ban hành {entry.Citation}. Xem và xác nhận những gì máy đọc được, rồi giao việc.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task TellNextAsync(CancellationToken cancel) => Next = await numbers.NextAsync(Entry, Symbol, (Date ?? time.Today).Year, cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { Way: DocumentWay.Outgoing } entry) return false;
        Entry = entry;
        return true;
    }
}
