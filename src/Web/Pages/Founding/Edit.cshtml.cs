using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Who is in charge of a case, and how many members are expected.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class EditModel(AppDbContext db, FoundingBook book) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    [BindProperty]
    public int ExpectedMembers { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Officer, ExpectedMembers) = (Case.Officer, Case.ExpectedMembers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await book.ChangeAsync(Id, Officer, ExpectedMembers, cancel) is null) return NotFound();
        this.Say("Đã sửa thông tin hồ sơ.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is { IsClosed: false };
    }
}
