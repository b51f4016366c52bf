using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Refuses recognition by a numbered letter with its reason.</summary>
[Needs(Permission.FoundingDecide)]
internal sealed class RefuseModel(AppDbContext db, Refusal refusal, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public DateOnly Date { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Date, Capacity, Title) = (time.Today, "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH");
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var signer = new Signer(Capacity?.Trim() ?? "", Title?.Trim() ?? "", Name ?? "");
        if (await refusal.RefuseAsync(Id, Date, Reason ?? "", signer, cancel) is not { } letter) return NotFound();
        this.Say($"Đã trả lời không công nhận bằng văn bản {letter.Citation}.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        return Case is { IsClosed: false };
    }
}
