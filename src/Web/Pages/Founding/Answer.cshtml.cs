using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The superior's answer to a dossier: it is complete and right, or it is returned.</summary>
[Needs(Permission.FoundingDecide)]
internal sealed class AnswerModel(AppDbContext db, DossierSteps dossier, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public bool Returns => Slug == "tra-lai";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var done = Returns ? await dossier.ReturnAsync(Id, Day, Note ?? "", cancel) : await dossier.AppraiseAsync(Id, Day, Note ?? "", cancel);
        if (done is null) return NotFound();
        this.Say(Returns ? "Đã trả lại hồ sơ để bổ sung." : "Đã ghi kết quả thẩm định.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is not null;
    }
}
