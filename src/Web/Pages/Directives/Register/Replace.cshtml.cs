using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Another document holds instead of this one.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ReplaceModel(EntryBook book) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? ReplacedBy { get; set; }

    [BindProperty, Display(Name = "Hết hiệu lực từ ngày")]
    public DateOnly? ReplacedOn { get; set; }

    public DocumentEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (ReplacedBy, ReplacedOn, Version) = (Entry.ReplacedBy, Entry.ReplacedOn, Entry.Version);
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await book.ReplaceAsync(Id, Version, ReplacedBy, ReplacedOn, cancel) is null) return NotFound();
        this.Say(ReplacedOn is null ? "Văn bản lại có hiệu lực." : "Đã ghi văn bản hết hiệu lực.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { } entry) return false;
        Entry = entry;
        return true;
    }
}
