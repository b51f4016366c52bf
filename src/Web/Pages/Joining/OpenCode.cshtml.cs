using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Joining;

[Needs(Permission.JoiningDecide)]
internal sealed class OpenCodeModel(InvitationBook book, UnitField unions, AppDbContext db) : PageModel, IShownAgain
{
    private const int MostCases = 200;

    [BindProperty, Display(Name = "Công đoàn cơ sở")]
    public string? Union { get; set; }

    [BindProperty, Display(Name = "Hoặc hồ sơ thành lập")]
    public long? Case { get; set; }

    [BindProperty, Display(Name = "Nhận đơn đến hết ngày")]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<string> Unions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Cases { get; private set; } = [];

    /// <summary>Asked for a case whose door is open already, leads to that door.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "don-vi")] string? code, [FromQuery(Name = "ho-so")] long? founding, CancellationToken cancel)
    {
        if (founding is { } asked && await book.OfCaseAsync(asked, cancel) is { } open) return RedirectToPage("Code", new { open.Id });
        await LoadAsync(cancel);
        Case = founding;
        Union = code is null ? Unions is [var only] && founding is null ? only : null : Unions.FirstOrDefault(u => u.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase)) ?? code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        Rule.Check(string.IsNullOrWhiteSpace(Union) || Case is null, nameof(Case), "Chọn công đoàn cơ sở hoặc hồ sơ thành lập, không chọn cả hai");
        Rule.StopIfBroken();
        var opened = Case is { } id ? await OpenForCaseAsync(id, cancel) : await OpenForUnionAsync(cancel);
        if (opened is null) return NotFound();
        this.Say("Đã mở mã nhận đơn. In tờ giấy có mã và dán ở nơi làm việc.");
        return RedirectToPage("Code", new { opened.Id });
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Unions = await unions.OffersAsync(UnitsTaken.Unions, cancel);
        Cases = (await db.Set<FoundingCase>().AsNoTracking().UnderWay().OrderByDescending(c => c.Id).Take(MostCases).ToListAsync(cancel)).Where(c => c.TakesApplications)
            .Select(c => new SelectListItem($"{c.Number} · {c.Name}", c.Id.ToString(CultureInfo.InvariantCulture))).ToList();
    }

    private async Task<Invitation?> OpenForUnionAsync(CancellationToken cancel)
    {
        var union = await unions.FindAsync(Union, UnitsTaken.Unions, nameof(Union), cancel);
        Rule.StopIfBroken();
        return await book.OpenAsync(union!, Until, cancel);
    }

    private async Task<Invitation?> OpenForCaseAsync(long id, CancellationToken cancel) =>
        await db.Set<FoundingCase>().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } founding ? await book.OpenAsync(founding, Until, cancel) : null;
}
