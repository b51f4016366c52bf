using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The committee's first meeting: chair, deputies, inspection committee.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class FirstMeetingModel(AppDbContext db, FirstMeetings meetings, ApplicantChecks checks, TimeProvider time) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public long? ChairId { get; set; }

    [BindProperty]
    public List<long> ViceChairIds { get; set; } = [];

    [BindProperty]
    public List<long> Standing { get; set; } = [];

    [BindProperty]
    public List<long> Inspectors { get; set; } = [];

    [BindProperty]
    public long? HeadInspectorId { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<Applicant> Applicants { get; private set; } = [];

    public IReadOnlyList<Applicant> Elected => [.. Applicants.Where(a => a.ElectedSeat is not null).OrderByDescending(a => a.ElectedVotes)];

    public List<SelectListItem> Chairs => [.. Elected.Select(Choice)];

    public List<SelectListItem> Heads => [.. Applicants.Select(Choice)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = time.Today;
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var inspectors = HeadInspectorId is { } head ? Inspectors.Append(head).Distinct().ToList() : Inspectors;
        if (await meetings.RecordAsync(Id, new FirstMeetingFacts(Day, ChairId ?? 0, ViceChairIds, inspectors, HeadInspectorId, Note) { Standing = Standing }, cancel) is null) return NotFound();
        this.Say("Đã ghi họp Ban Chấp hành lần thứ nhất.");
        return RedirectToPage("Case", new { id = Id });
    }

    public Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    private static SelectListItem Choice(Applicant a) => new(a.FullName, $"{a.Id}");

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Applicants = [.. (await checks.OfAsync(Case, cancel)).Where(a => a.IsEligible).Select(a => a.Applicant)];
        return true;
    }
}
