using DoanKet.App.Joining;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Joining;

/// <summary>Where an application stands, told to whoever has its code: the state and the place, of the person no more than the initials.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EachTimeAnew, EnableRateLimiting(PublicLimits.RateLimit)]
internal sealed class FollowModel(FollowUp follow, Reception reception) : PageModel
{
    private const string Unknown = "Không có đơn nào mang mã này; xem lại từng chữ trên giấy hoặc ảnh chụp màn hình";

    [BindProperty]
    public string? FollowCode { get; set; }

    public Followed? Found { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Found = await follow.OfCodeAsync(FollowCode, cancel);
        if (Found is null) ModelState.AddModelError(nameof(FollowCode), Unknown);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (SecretCode.Read(FollowCode) is { } code) await reception.WithdrawAsync(code, cancel);
        return await OnPostAsync(cancel);
    }

    public static string Say(Followed found) => found.State switch
    {
        ApplicationState.Waiting => "Đang chờ xét",
        ApplicationState.Accepted => found.IsForCase ? "Đã vào danh sách thành lập công đoàn" : "Đã được kết nạp",
        ApplicationState.Refused => "Không được nhận",
        _ => "Bạn đã rút đơn",
    };

    public static string? Kind(Followed found) => found.State switch
    {
        ApplicationState.Waiting => "now",
        ApplicationState.Accepted => "ok",
        ApplicationState.Refused => "slow",
        _ => null,
    };
}
