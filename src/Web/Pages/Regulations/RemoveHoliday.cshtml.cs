using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Regulations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Regulations;

/// <summary>Takes out a day off that was recorded by mistake: left in, it would put off every limit for good.</summary>
[Needs(Permission.RegulationsEdit)]
internal sealed class RemoveHolidayModel(HolidayCalendar calendar, SharedValues shared, Visitor visitor) : PageModel, IShownAgain
{
    /// <summary>"2025-02-03".</summary>
    [FromRoute(Name = "day")]
    public string Asked { get; set; } = "";

    [BindProperty, Display(Name = "Lý do"), Required(ErrorMessage = "Ghi vì sao bỏ"), StringLength(300, ErrorMessage = "Lý do dài quá 300 chữ")]
    public string Why { get; set; } = "";

    public Holiday Known { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsKnownAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await IsKnownAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await calendar.RemoveAsync(Known.Day, Why, cancel)) return NotFound();
        this.Say($"Đã bỏ ngày nghỉ {VietFormat.Date(Known.Day)}.");
        return LocalRedirect($"/quy-dinh/ngay-nghi?nam={Known.Day.Year}");
    }

    public Task LoadAsync(CancellationToken cancel) => IsKnownAsync(cancel);

    private async Task<bool> IsKnownAsync(CancellationToken cancel)
    {
        if (!await shared.MayChangeAsync(visitor.ScopeFor(Permission.RegulationsEdit), cancel)
            || !DateOnly.TryParseExact(Asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || (await calendar.OfYearAsync(day.Year, cancel)).Find(h => h.Day == day) is not { } known) return false;
        Known = known;
        return true;
    }
}
