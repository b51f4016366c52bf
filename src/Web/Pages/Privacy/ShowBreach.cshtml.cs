using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>One breach: what is known, the clock, its end.</summary>
[Needs(Permission.PrivacyView)]
internal sealed class ShowBreachModel(BreachBook book, RegulationBook regulations, Trail trail, PermittedReading permitted, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Kết luận"), StringLength(1000, ErrorMessage = "Kết luận dài quá 1.000 chữ")]
    public string? Conclusion { get; set; }

    public BreachView View { get; private set; } = null!;

    public LegalParameter? Limit { get; private set; }

    public bool MayManage { get; private set; }

    public HistoryPage History { get; private set; } = HistoryPage.None;

    public DateTime Now => time.UtcNow;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel) || !MayManage) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await book.CloseAsync(Id, Conclusion ?? "", cancel)) return NotFound();
        this.Say("Đã kết thúc sự cố.");
        return RedirectToPage(new { Id });
    }

    public Task LoadAsync(CancellationToken cancel) => IsKnownAsync(cancel);

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } view) return false;
        View = view;
        MayManage = await permitted.HoldsAtAsync(Permission.PrivacyManage, view.Breach.OrgUnitId, cancel);
        Limit = await regulations.FindAsync(PrivacyLimits.Breach, PrivacyLimits.DayOf(view.Breach.DetectedAt), cancel);
        History = await trail.OfAsync<DataBreach>(Request, Id, cancel);
        return true;
    }
}
