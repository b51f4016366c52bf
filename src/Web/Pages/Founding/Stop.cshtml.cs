using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Ends a case without a decision, or says that it goes on although an employer has closed.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class StopModel(AppDbContext db, Employers employers, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public bool Continues => Slug == "tiep-tuc";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Rule.Check(Continues || Day is not null, nameof(Day), "Ghi ngày dừng hồ sơ");
        if (!ModelState.IsValid) return Page();
        if (await (Continues ? employers.ContinueAsync(Id, Reason ?? "", cancel) : employers.StopAsync(Id, Day ?? time.Today, Reason ?? "", cancel)) is null) return NotFound();
        this.Say(Continues ? "Đã ghi: hồ sơ tiếp tục." : "Đã dừng hồ sơ.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is { IsClosed: false };
    }
}
