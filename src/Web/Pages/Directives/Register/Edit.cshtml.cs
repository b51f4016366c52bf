using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Corrects what is written of a document.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class EditModel(EntryBook book, AppDbContext db, Visitor visitor) : EntryFormModel(db, visitor)
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public DocumentEntry Entry { get; private set; } = null!;

    public override bool IsSigned => Entry.PaperId is not null;

    public override DocumentWay Way => Entry.Way;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Show(Entry);
        Version = Entry.Version;
        return Page();
    }

    public override async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var form = IsSigned ? Form() with { Type = Entry.Type, Subject = Entry.Subject, Issuer = Entry.Issuer, Number = Entry.Number, Date = Entry.Date } : Form() with { DateWords = Date is null ? Entry.DateWords : null, IsDraft = Way is DocumentWay.Outgoing ? Entry.IsDraft : IsDraft };
        if (await book.CorrectAsync(Id, Version, form with { IssuerBodyId = Entry.IssuerBodyId }, cancel) is null) return NotFound();
        this.Say("Đã lưu thông tin văn bản.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await book.SeenAsync(Id, cancel) is not { } entry) return false;
        Entry = entry;
        return true;
    }
}
