using DoanKet.App.Joining;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Joining;

/// <summary>
/// The form behind a code, open to everybody: for one person, or for all who sign a sheet. It needs no token against forgery: whoever sends it acts
/// for nobody but himself, and a phone that slept for a week must still get through.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(PublicLimits.RateLimit)]
internal abstract class JoinFormModel(InvitationBook book, Reception reception, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public List<ApplicationFacts> People { get; set; } = [];

    /// <summary>Makes the same application, sent again, one.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public int Consent { get; set; }

    /// <summary>A field that no person sees; what fills it is a program.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>None when the code leads nowhere (any more).</summary>
    public Welcome? Welcome { get; private set; }

    public ConsentText Words { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Sexes { get; } = [.. new[] { Sex.Female, Sex.Male }.Select(s => new SelectListItem(Labels.Of(s), s.ToString()))];

    public IReadOnlyList<SelectListItem> Standings { get; } = [.. Enum.GetValues<Standing>().Select(s => new SelectListItem(Labels.Of(s), s.ToString()))];

    public IReadOnlyList<SelectListItem> Workplaces => [.. (Welcome?.Workplaces ?? []).Select(w => new SelectListItem(w, w))];

    public string Form => $"/gia-nhap/{Welcome!.Invitation.Code}";

    /// <summary>What a phone keeps of this door for places without network.</summary>
    public string Kept => $"{Form} {Form}/tap-the {Form}/mat-mang";

    /// <summary>Where the place is, when its name does not say so.</summary>
    public string PlaceWords => Welcome is { Place: { Length: > 0 } place, Name: var name } && !name.Contains(place, StringComparison.OrdinalIgnoreCase) ? $", {place}" : "";

    protected abstract int Lines { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Key, People) = (Guid.NewGuid(), []);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (Welcome is null || !ModelState.IsValid) return Page();
        Rule.Check(string.IsNullOrEmpty(Website), "Chưa gửi được đơn; gửi lại một lần nữa");
        if (Lines > 1 && People.RemoveAll(p => p.IsEmpty) > 0) ModelState.Clear();
        // Nothing of the form arrived: the one person is asked for each field, a sheet for its first.
        if (People.Count == 0 && Lines == 1) People.Add(new ApplicationFacts());
        Rule.Check(People.Count > 0, "Tờ đơn chưa có người nào; điền ít nhất một người");
        var receipt = await reception.ReceiveAsync(Welcome, Key == Guid.Empty ? Guid.NewGuid() : Key, People, Consent, cancel);
        return RedirectToPage("Received", new { receipt });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        while (People.Count < Lines) People.Add(new ApplicationFacts());
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Welcome = await book.FindOpenAsync(Code, cancel);
        Words = await reception.ConsentAsync(time.Today, cancel);
        // The same page for a code that never was and for one that is closed: neither tells anything.
        if (Welcome is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
