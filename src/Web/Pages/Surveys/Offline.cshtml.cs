using DoanKet.App.Enterprises.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>
/// The sheet that a phone keeps for places without network (survey.js). It holds nothing of any account, round or employer, so that it may lie on the phone as it is:
/// the list comes from <see cref="TakeAlongModel"/> and goes when the officer signs out.
/// </summary>
[AllowAnonymous]
internal sealed class OfflineModel : AnswerFields
{
    public IActionResult OnGet()
    {
        Outcome = SurveyOutcome.Answered;
        return Page();
    }
}
