using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One of the first duties of a new union: done on a day, with what came of it.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class DutyModel(AppDbContext db, FirstDuties duties) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public DutyKind Kind { get; set; }

    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public FirstDuty Known { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await FindAsync(cancel)) return NotFound();
        (DoneOn, Outcome) = (Known.DoneOn, Known.Outcome);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await duties.MarkAsync(Id, Kind, DoneOn, Outcome, cancel) is null) return NotFound();
        this.Say($"Đã ghi: {Labels.Within(Kind)}.");
        return RedirectToPage("Case", null, new { id = Id }, "h-viec");
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null || !Enum.IsDefined(Kind)) return false;
        Known = (await duties.OfAsync(Id, cancel)).Find(d => d.Kind == Kind)!;
        return Known is not null;
    }
}
