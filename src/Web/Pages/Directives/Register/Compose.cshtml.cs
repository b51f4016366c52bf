using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Begins a document of our own.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ComposeModel(EntryBook book, PaperBox box, HeldFile held, CurrentWork work, AppDbContext db, Visitor visitor) : EntryFormModel(db, visitor)
{
    [BindProperty, Display(Name = "Tệp văn bản")]
    public IFormFile? Paper { get; set; }

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    public override DocumentWay Way => DocumentWay.Outgoing;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        if (await Db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == UnitId, cancel) is not { } unit) return;
        (Issuer, Place) = (unit.Name, unit.Place);
        Superior = await Db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit.ParentId).Select(u => u.Name).SingleOrDefaultAsync(cancel);
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
        work.Begin(App.Directives.DirectivesOperations.Draft);
        var file = sent is null || isSecret ? (long?)null : await box.KeepAsync(unit, sent, cancel);
        var entry = await book.DraftAsync(unit, Form(), file, cancel);
        await held.ForgetAsync(Kept, cancel);
        this.Say("Đã lưu dự thảo.");
        return LocalRedirect(file is null ? $"/van-ban/so/{entry.Id}/soan" : $"/van-ban/so/{entry.Id}");
    }
}
