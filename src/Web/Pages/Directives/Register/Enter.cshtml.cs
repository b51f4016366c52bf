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
internal sealed class EnterModel(EntryBook book, SentPapers papers, PaperBox box, HeldFile held, CurrentWork work, AppDbContext db, Visitor visitor) : EntryFormModel(db, visitor)
{
    [BindProperty, Display(Name = "Tệp văn bản")]
    public IFormFile? Paper { get; set; }

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>What the register has already.</summary>
    public KnownPaper? Known => book.Known;

    /// <param name="from">A paper that a unit above has sent: what it says need not be typed.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tu")] long? from, CancellationToken cancel)
    {
        if (from is { } id)
        {
            if (await papers.FindAsync(id, cancel) is not { } sent) return NotFound();
            Show(sent);
            (UnitId, ArrivedOn) = (null, null);
        }
        await base.LoadAsync(cancel);
        return Page();
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Kept = await held.HoldAsync(Kept, nameof(Kept), ModelState, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Standing() is not { } unit) return NotFound();
        var isSecret = EntrySight.StateSecrets.Contains(Secrecy);
        var sent = await held.TakeAsync(Paper, Kept, cancel);
        var fault = sent is null ? null : PaperBox.FaultOf(sent, isSecret);
        if (fault is not null) ModelState.AddModelError(nameof(Paper), fault);
        if (fault is not null || isSecret) held.Refuse();
        if (!ModelState.IsValid) return Page();
        work.Begin(App.Directives.DirectivesOperations.EnterIncoming);
        var entry = await book.EnterAsync(unit, Form() with { IsAnother = IsAnother }, sent is null || isSecret ? null : await box.KeepAsync(unit, sent, cancel), cancel);
        await held.ForgetAsync(Kept, cancel);
        this.Say($"Đã vào sổ, số đến {entry.BookNumber}/{entry.BookYear}.");
        return LocalRedirect($"/van-ban/so/{entry.Id}");
    }
}
