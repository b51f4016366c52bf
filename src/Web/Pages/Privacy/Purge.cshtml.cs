using System.ComponentModel.DataAnnotations;
using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>Takes away what the dry run of one kind shows, after it has been confirmed.</summary>
[Needs(Permission.PrivacyManage)]
internal sealed class PurgeModel(Retention retention) : PageModel, IShownAgain
{
    [FromQuery(Name = "loai")]
    public KeptKind? Kind { get; set; }

    [BindProperty, Display(Name = "Xác nhận")]
    public bool Confirmed { get; set; }

    public RetentionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Kind is null) return NotFound();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Kind is not { } kind) return NotFound();
        Rule.Check(Confirmed, nameof(Confirmed), "Đánh dấu ô này nếu bạn đã xem và quyết định xóa");
        Rule.StopIfBroken();
        var gone = await retention.CarryOutAsync(kind, cancel);
        this.Say($"Đã xóa {VietFormat.Number(gone)} dòng.");
        return RedirectToPage("Keeping");
    }

    public async Task LoadAsync(CancellationToken cancel) => Line = await retention.TryAsync(Kind!.Value, Retention.MostShown, cancel);
}
