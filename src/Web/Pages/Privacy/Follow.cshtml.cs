using DoanKet.App.Joining;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>Where a request stands, told to whoever has its code: what was asked, the unit, the limits and the answer; nothing of the person.</summary>
[EachTimeAnew]
internal sealed class FollowModel(RequestList requests, RequestDesk desk) : OwnPageModel
{
    private const string Unknown = "Không có yêu cầu nào mang mã này; xem lại từng chữ đã ghi";

    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public string? FollowCode { get; set; }

    public FollowedRequest? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Found = await requests.FollowAsync(Code, cancel);
        return Code is null || Found is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await requests.FollowAsync(FollowCode, cancel) is { Request: var request }) return LocalRedirect($"{Root}/theo-doi/{request.FollowCode}");
        ModelState.AddModelError(nameof(FollowCode), Unknown);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        if (SecretCode.Read(Code) is not { } code || await desk.TakeBackAsync(code, cancel) is null) return NotFound();
        return LocalRedirect($"{Root}/theo-doi/{code}");
    }
}
