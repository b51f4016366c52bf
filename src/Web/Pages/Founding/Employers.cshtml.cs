using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The employers whose workers found one union together.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class EmployersModel(AppDbContext db, Employers employers) : PageModel, IShownAgain
{
    private const int MostChoices = 500;

    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public long? EmployerId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<Enterprise> Joined { get; private set; } = [];

    public List<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Name = Case.Kind is FoundingKind.SeveralEmployers ? Case.Name : null;
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await employers.JoinAsync(Id, EmployerId ?? 0, Name ?? "", cancel) is null) return NotFound();
        this.Say("Đã thêm doanh nghiệp vào hồ sơ.");
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (await employers.LeaveAsync(Id, EmployerId ?? 0, cancel) is null) return NotFound();
        this.Say("Đã bỏ doanh nghiệp khỏi hồ sơ.");
        return RedirectToPage(new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null or { Kind: FoundingKind.Occupation }) return false;
        Joined = await employers.OfAsync(Case, cancel);
        Choices = await EmployerChoices.OfAsync(db, Case.OrgUnitId, MostChoices, cancel);
        return true;
    }
}
