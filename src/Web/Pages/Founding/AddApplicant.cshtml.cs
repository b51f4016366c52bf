using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Types one application.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class AddApplicantModel(AppDbContext db, ApplicantList list, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public ApplicantForm Input { get; set; } = new();

    public FoundingCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input.AppliedOn = VietFormat.Date(time.Today);
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await list.AddAsync(Id, Input.Facts, cancel) is not { } added) return NotFound();
        this.Say($"Đã thêm đơn của {added.FullName}.");
        return RedirectToPage("AddApplicant", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Input.Workplaces = (await list.WorkplacesAsync(Case, cancel)).Names;
        return true;
    }
}
