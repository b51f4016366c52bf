using DoanKet.App.Identity;
using DoanKet.App.Platform.Jobs;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

/// <summary>The work in the background: what comes up by itself, and what has failed.</summary>
[Needs(Permission.AccountsManage)]
internal sealed class JobsModel(JobBoard board) : PageModel
{
    private const int FailedShown = 100;

    public IReadOnlyList<JobBoard.Recurring> Recurring { get; private set; } = [];

    public IReadOnlyList<JobBoard.Failed> Failed { get; private set; } = [];

    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Recurring = await board.RecurringAsync(cancel);
        Failed = await board.FailedAsync(FailedShown, cancel);
        Waiting = await board.WaitingAsync(cancel);
    }

    public async Task<IActionResult> OnPostRetryAsync(long job, CancellationToken cancel)
    {
        if (!await board.RetryAsync(job, cancel)) return NotFound();
        this.Say("Việc được chạy lại trong ít giây tới.");
        return RedirectToPage();
    }

    public static string EveryInWords(TimeSpan every) => every switch
    {
        { TotalDays: >= 1 } => $"{every.TotalDays:0} ngày",
        { TotalHours: >= 1 } => $"{every.TotalHours:0} giờ",
        _ => $"{every.TotalMinutes:0} phút",
    };
}
