using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>One application: mend it, leave it out with a reason, or take it away.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class ApplicantModel(AppDbContext db, ApplicantList list, ApplicantChecks checks) : PageModel, IShownAgain
{
    [FromRoute]
    public long Id { get; set; }

    [FromRoute]
    public long ApplicantId { get; set; }

    [BindProperty]
    public ApplicantForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public CheckedApplicant Known { get; private set; } = null!;

    public string? KnownNumber => Known.Applicant.CitizenId is { } number ? CitizenId.Mask(number) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await list.ChangeAsync(ApplicantId, Input.Facts, cancel) is { } changed ? Done($"Đã sửa đơn của {changed.FullName}.") : NotFound();
    }

    public async Task<IActionResult> OnPostExcludeAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Rule.Check(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Ghi lý do không kết nạp");
        return await list.ExcludeAsync(ApplicantId, Reason, cancel) is { } left ? Done($"{left.FullName} không được đưa vào quyết định công nhận.") : NotFound();
    }

    public async Task<IActionResult> OnPostTakeInAsync(CancellationToken cancel) =>
        await FindAsync(cancel) && await list.ExcludeAsync(ApplicantId, null, cancel) is { } taken ? Done($"Đã đưa {taken.FullName} trở lại danh sách.") : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var name = Known.Applicant.FullName;
        return await list.RemoveAsync(ApplicantId, Reason ?? "", cancel) is not null ? Done($"Đã bỏ đơn của {name}.") : NotFound();
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (Input.FullName is null) Fill();
    }

    private void Fill()
    {
        var choices = Input.Workplaces;
        Input = ApplicantForm.Of(Known.Applicant);
        Input.Workplaces = choices;
    }

    private RedirectToPageResult Done(string sentence)
    {
        this.Say(sentence);
        return RedirectToPage("Applicants", new { id = Id });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        Input.Workplaces = (await list.WorkplacesAsync(Case, cancel)).Names;
        Known = (await checks.OfAsync(Case, cancel)).Find(a => a.Applicant.Id == ApplicantId)!;
        return Known is not null;
    }
}
