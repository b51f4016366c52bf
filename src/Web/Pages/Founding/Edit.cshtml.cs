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

    [BindProperty]
    public string? Trade { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    /// <summary>The version that the officer saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        (Officer, ExpectedMembers, Trade, Place, Version) = (Case.Officer, Case.ExpectedMembers, Case.Trade, Case.Place, Case.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await book.ChangeAsync(Id, new CaseChanges(Officer, ExpectedMembers, Trade, Place, Version), cancel) is null) return NotFound();
        this.Say("Đã sửa thông tin hồ sơ.");
        return RedirectToPage("Case", new { id = Id });
    }

    /// <summary>What was typed stays; it is saved next upon what others have saved meanwhile.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return;
        Version = ModelState.TellStored(Version, Case.Version, ("Cán bộ phụ trách", Officer, Case.Officer), ("Số đoàn viên dự kiến", ExpectedMembers, Case.ExpectedMembers), ("Nghề", Trade, Case.Trade), ("Địa bàn hoạt động", Place, Case.Place));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is { IsClosed: false };
    }
}
