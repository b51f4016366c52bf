using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Opens a case: of the workers of an employer, or of people of one trade.</summary>
[Needs(Permission.FoundingEdit)]
internal sealed class OpenModel(AppDbContext db, FoundingBook book, OrgDirectory directory, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>Employers named in the drop-down; with more of them the officer comes from the page of the enterprise.</summary>
    private const int MostEmployers = 500;

    /// <summary>The page of an enterprise leads here with its id.</summary>
    [FromQuery(Name = "doanh-nghiep")]
    public long? From { get; set; }

    [BindProperty]
    public long? EnterpriseId { get; set; }

    [BindProperty]
    public long? UnitId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Trade { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly Day { get; set; }

    [BindProperty]
    public int ExpectedMembers { get; set; }

    [BindProperty]
    public string? Officer { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public List<SelectListItem> Employers { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Day, Officer) = (time.Today, visitor.FullName);
        if (From is { } id)
        {
            if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } enterprise) return NotFound();
            if (await db.Set<FoundingCase>().UnderWay().Where(c => c.EnterpriseId == id || db.Set<CaseEmployer>().Any(e => e.CaseId == c.Id && e.EmployerId == id)).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancel) is { } open)
                return RedirectToPage("Case", new { id = open });
            (EnterpriseId, ExpectedMembers) = (id, enterprise.Workers);
        }
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Rule.Check(EnterpriseId is null || string.IsNullOrWhiteSpace(Name), nameof(Name), "Chọn doanh nghiệp, hoặc ghi tên nghiệp đoàn; không ghi cả hai");
        Rule.Check(EnterpriseId is not null || UnitId is not null, nameof(UnitId), "Chọn doanh nghiệp ở trên, hoặc chọn đơn vị phụ trách nghiệp đoàn");
        if (!ModelState.IsValid) return Page();
        var facts = new NewCase(Day, Note, Officer, ExpectedMembers) { Trade = EnterpriseId is null ? Trade : null, Place = EnterpriseId is null ? Place : null };
        var opened = EnterpriseId is { } enterprise ? await book.OpenAsync(enterprise, facts, cancel) : await book.OpenOccupationalAsync(UnitId!.Value, Name ?? "", facts, cancel);
        if (opened is null) return NotFound();
        this.Say($"Đã mở hồ sơ {opened.Number}.");
        return RedirectToPage("Case", new { id = opened.Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Employers = await EmployerChoices.OfAsync(db, null, MostEmployers, cancel);
        Units = [.. (await directory.MiddleUnitsAsync(cancel)).Select(u => new SelectListItem(u.Name, $"{u.Id}"))];
    }
}
