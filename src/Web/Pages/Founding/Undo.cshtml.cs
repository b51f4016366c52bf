using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Taking back the step recorded last.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class UndoModel(AppDbContext db, StepUndo undo) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The step that the page shows as the last.</summary>
    [BindProperty]
    public long StepId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        StepId = await undo.LastOfAsync(Id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var undone = Case.Step;
        if (await undo.UndoAsync(Id, StepId, Reason ?? "", cancel) is null) return NotFound();
        this.Say($"Đã rút bước “{undone.Label()}”.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is { IsClosed: false };
    }
}
