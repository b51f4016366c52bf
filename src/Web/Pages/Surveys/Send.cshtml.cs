using System.ComponentModel.DataAnnotations;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>Sends a filled-in workbook; nothing is written before its differences have been seen.</summary>
[Needs(Permission.EnterprisesEdit), RequestSizeLimit(SurveyReturns.MaxBytes + 1_000_000)]
internal sealed class SendModel(SurveyRounds rounds, SurveyReturns returns, Visitor visitor) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Bảng đã điền")]
    public IFormFile? Workbook { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Round is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Round is null) return NotFound();
        if (Workbook is null) throw new RuleBroken(nameof(Workbook), "Chọn tệp .xlsx đã điền");
        Rule.Check(Workbook.Length <= SurveyReturns.MaxBytes, nameof(Workbook), $"Tệp lớn hơn {SurveyReturns.MaxBytes / 1_000_000} MB; gửi lại chính tệp đã lấy");
        using var bytes = new MemoryStream();
        await Workbook.CopyToAsync(bytes, cancel);
        var unit = visitor.ScopeFor(Permission.EnterprisesEdit).Roots[0];
        var back = await returns.ReceiveAsync(Id, unit, Path.GetFileName(Workbook.FileName), bytes.ToArray(), cancel);
        return back is null ? NotFound() : LocalRedirect($"/khao-sat/{Id}/gui-bang/{back.Id}");
    }

    public async Task LoadAsync(CancellationToken cancel) => Round = (await rounds.FindAsync(Id, cancel))!;
}
