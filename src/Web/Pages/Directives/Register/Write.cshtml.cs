using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>The text of a draft.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class WriteModel(SigningDesk desk, EntryBook book, AppDbContext db) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Required(ErrorMessage = "Soạn nội dung văn bản"), StringLength(600_000, ErrorMessage = "Nội dung dài quá 600.000 chữ")]
    public string Text { get; set; } = "";

    public DocumentEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Text, Version) = (string.Join('\n', await db.Set<DocumentLine>().Where(l => l.EntryId == Id).OrderBy(l => l.Line).Select(l => l.Text).ToListAsync(cancel)), Entry.Version);
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await desk.WriteAsync(Id, Version, Text.ReplaceLineEndings("\n"), cancel) is null) return NotFound();
        this.Say("Đã lưu nội dung dự thảo.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { Way: DocumentWay.Outgoing, IsDraft: true } entry) return false;
        Entry = entry;
        return true;
    }
}
