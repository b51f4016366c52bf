using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>What a workbook that came back changes, to be looked at and confirmed.</summary>
[Needs(Permission.EnterprisesEdit), RequestFormLimits(ValueCountLimit = 2 * SurveyWorkbook.MostRows)]
internal sealed class ReturnModel(SurveyRounds rounds, SurveyReturns returns) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long ReturnId { get; set; }

    /// <summary>Of the differences that stand on the page.</summary>
    [BindProperty]
    public string Mark { get; set; } = "";

    [BindProperty]
    public List<int> LeftOut { get; set; } = [];

    [BindProperty]
    public List<int> FromSheet { get; set; } = [];

    public SurveyRound Round { get; private set; } = null!;

    public SurveyReturn Back { get; private set; } = null!;

    public SurveyDifferences Found { get; private set; } = new([], 0, 0, "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Back is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, cancel) is null || await returns.FindAsync(Id, ReturnId, cancel) is not { } back) return NotFound();
        var written = await returns.CarryOutAsync(back, Mark, LeftOut.ToHashSet(), FromSheet.ToHashSet(), cancel);
        this.Say($"Đã ghi {VietFormat.Number(written)} phiếu.");
        return LocalRedirect($"/khao-sat/{Id}/gui-bang/{ReturnId}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, cancel) is not { } round || await returns.FindAsync(Id, ReturnId, cancel) is not { } back) return;
        (Round, Back) = (round, back);
        if (back.DoneAt is null) Found = await returns.CompareAsync(back, cancel);
        // The mark of what is shown now, not of what was sent.
        ModelState.Remove(nameof(Mark));
        Mark = Found.Mark;
    }
}
