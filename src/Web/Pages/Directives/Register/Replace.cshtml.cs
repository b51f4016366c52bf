using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Another document holds instead of this one, or it ended by itself; and that this was noted by mistake.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ReplaceModel(EntryBook book, ForceBook force, DocumentEnds ends) : PageModel, IShownAgain
{
    public const string Search = "tim";

    private const string Replaced = "thay", Expired = "het";
    private const int MostOffered = 20;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Hết hiệu lực từ ngày")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string How { get; set; } = Replaced;

    [BindProperty, StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? Find { get; set; }

    [BindProperty]
    public long? ById { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? ReplacedBy { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Lý do dài nhất 500 chữ")]
    public string? Because { get; set; }

    /// <summary>Only looking for the document that replaces this one.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public DocumentEntry Entry { get; private set; } = null!;

    /// <summary>What is noted already.</summary>
    public DocumentEnd? End { get; private set; }

    public IReadOnlyList<DocumentEntry> Offers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Hows { get; } = [new("Có văn bản khác thay thế", Replaced), new("Không có văn bản thay thế", Expired)];

    public IEnumerable<SelectListItem> Choices =>
    [
        .. Offers.Select(e => new SelectListItem($"{e.Citation}{(e.Date is { } day ? $" ngày {VietFormat.Date(day)}" : "")}: {e.Subject}", e.Id.ToString(CultureInfo.InvariantCulture), e.Id == ById)),
        new("Không phải các văn bản này", "", ById is null),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (On, ById, ReplacedBy, Because, Version) = (Entry.ReplacedOn ?? Entry.ExpiredOn, Entry.ReplacedById, Entry.ReplacedBy, Entry.ExpiredBecause, Entry.Version);
        How = Entry.ExpiredOn is null ? Replaced : Expired;
        await OfferAsync(cancel);
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel)) await OfferAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (Step is Search || !ModelState.IsValid) return Page();
        var ended = How is Expired ? await force.ExpireAsync(Id, Version, On, Because, cancel) : await force.ReplaceAsync(Id, Version, new Replacement(ById, ReplacedBy), On, cancel);
        if (ended is null) return NotFound();
        this.Say(How is Expired ? "Đã ghi văn bản hết hiệu lực." : "Đã ghi văn bản được thay thế.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancel)
    {
        if (await force.RestoreAsync(Id, Version, cancel) is null) return NotFound();
        this.Say("Đã bỏ ghi hết hiệu lực.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task OfferAsync(CancellationToken cancel) => Offers = await force.OfferAsync(Entry, Find, ById, MostOffered, cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { } entry) return false;
        Entry = entry;
        End = (await ends.OfAsync([entry], cancel)).GetValueOrDefault(entry.Id);
        return true;
    }
}
