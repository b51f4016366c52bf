using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>A document that came in on paper, entered by hand.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class EnterModel(EntryBook book, PaperBox box, CurrentWork work, AppDbContext db, Visitor visitor) : EntryFormModel(db, visitor)
{
    [BindProperty, Display(Name = "Tệp văn bản")]
    public IFormFile? Paper { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Standing() is not { } unit) return NotFound();
        var sent = Paper is null ? null : await PaperBox.TakeAsync(Paper, cancel);
        if (Paper is not null && sent is null) ModelState.AddModelError(nameof(Paper), PaperBox.Refused);
        if (!ModelState.IsValid) return Page();
        work.Begin(App.Directives.DirectivesOperations.EnterIncoming);
        var entry = await book.EnterAsync(unit, Form(), sent is null || EntrySight.StateSecrets.Contains(Secrecy) ? null : await box.KeepAsync(unit, sent, cancel), cancel);
        this.Say($"Đã vào sổ, số đến {entry.BookNumber}/{entry.BookYear}.");
        return LocalRedirect($"/van-ban/so/{entry.Id}");
    }
}
