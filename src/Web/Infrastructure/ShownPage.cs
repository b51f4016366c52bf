using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Infrastructure;

/// <summary>A page that shows what is kept of certain people. Each time it is about to be seen, first or again with faults, that is noted for the log of who viewed whom.</summary>
internal interface IShowsPeople
{
    /// <summary>Called when all that the page shows has been read, outside the transaction of a form.</summary>
    Task NoteShownAsync(ReadLog log, CancellationToken cancel);
}

/// <summary>What is still to be done between reading what a page shows and drawing it.</summary>
internal static class ShownPage
{
    /// <summary>Nobody is shown without the note. Where one at a time may write, a long write by another keeps it out; then so the page says.</summary>
    public static async Task NoteAsync(PageHandlerExecutedContext shown, HttpContext http)
    {
        await http.RequestServices.GetRequiredService<NumberGuesses>().TellAsync(http.RequestAborted);
        if (shown.HandlerInstance is not IShowsPeople page || shown.Result is not (PageResult or FileResult)) return;
        try { await page.NoteShownAsync(http.RequestServices.GetRequiredService<ReadLog>(), http.RequestAborted); }
        catch (Exception busy) when (IsBusy(busy, http)) { Refuse(shown, http, busy); }
    }

    /// <summary>A page that a rule keeps from being drawn says which, in the words of the rule.</summary>
    public static void Tell(PageHandlerExecutedContext opened, HttpContext http)
    {
        if (!opened.ExceptionHandled && opened.Exception is { } failure && (failure is RuleBroken || IsBusy(failure, http))) Refuse(opened, http, failure);
    }

    private static void Refuse(PageHandlerExecutedContext shown, HttpContext http, Exception failure)
    {
        http.Items[nameof(RuleBroken)] = failure is RuleBroken ? failure.Message : "Máy chủ đang ghi một lượng lớn dữ liệu; mở lại trang sau ít phút";
        (shown.ExceptionHandled, shown.Result) = (true, new StatusCodeResult(StatusCodes.Status409Conflict));
    }

    private static bool IsBusy(Exception failure, HttpContext http) => failure is not RuleBroken && http.RequestServices.GetRequiredService<IDatabaseProvider>().IsCollision(failure);
}
