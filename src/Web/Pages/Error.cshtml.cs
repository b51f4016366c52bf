using System.Diagnostics;
using System.Globalization;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages;

/// <summary>What went wrong, in words, with what to do next. Whatever was not said elsewhere ends here.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>The trace id under which the log holds the whole story; only for errors of ours.</summary>
    public string? Incident { get; private set; }

    /// <summary>Where the home page itself could not be opened, a button to it only leads back here.</summary>
    public bool LeadsHome(string home) => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath != home;

    /// <summary>What a form meant to say is not so. After a page that was only opened it stands: the act before it succeeded.</summary>
    public void OnPost() => TempData.Clear();

    /// <summary>Whatever was tried, by whichever method.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Explain(Code);

    /// <summary>From the address alone: binding would read the very form that could not be read. What the server itself refused to read (a form too large) says its own number.</summary>
    private int Code => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused ? refused.StatusCode
        : !int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code) ? 0
        // The token against forgery stands in the form that was cut off: without it the request looks like one of an old page.
        : code is StatusCodes.Status400BadRequest && SentForm.IsTooLarge(HttpContext) ? StatusCodes.Status413PayloadTooLarge : code;

    private void Explain(int code)
    {
        (Title, Sentence) = code switch
        {
            400 => ("Yêu cầu không đọc được", "Trang đã mở quá lâu, địa chỉ bị cắt, hoặc trong chữ đã gõ có ký tự không đọc được. Hãy quay lại, tải lại trang rồi làm lại."),
            403 => ("Bạn chưa có quyền mở trang này", "Quyền do đơn vị cấp trên giao. Hãy hỏi người quản trị của đơn vị nếu công việc cần đến."),
            404 => ("Không tìm thấy trang này", "Địa chỉ sai, nội dung đã chuyển đi, hoặc nằm ngoài đơn vị của bạn. Nếu vừa gửi một biểu mẫu thì chưa có gì được ghi; bấm nút quay lại của trình duyệt để lấy lại những gì đã gõ."),
            405 => ("Trang này không nhận việc ấy", "Hãy quay lại, tải lại trang rồi làm lại."),
            409 => ("Trang chưa mở được", HttpContext.Items[nameof(RuleBroken)] is string rule ? $"{rule}." : "Dữ liệu vừa được người khác thay đổi. Hãy quay lại, tải lại trang rồi làm lại."),
            413 => ("Tệp quá lớn", "Hãy giảm dung lượng, hoặc chia tệp thành nhiều phần rồi gửi lại từng phần."),
            429 => ("Thử quá nhiều lần", HttpMethods.IsPost(Request.Method)
                ? "Trong một phút vừa qua, từ mạng này đã gửi quá nhiều lần; lần này chưa có gì được gửi. Bấm nút quay lại của trình duyệt, đợi một phút rồi gửi lại."
                : "Trong một phút vừa qua, từ mạng này đã mở quá nhiều lần. Hãy đợi một phút rồi tải lại trang."),
            >= 500 => ("Hệ thống gặp sự cố", HttpMethods.IsPost(Request.Method)
                ? "Việc vừa làm chưa được ghi. Hãy quay lại và thử lại; nếu vẫn vậy, báo người quản trị."
                : "Trang chưa mở được; những gì đã ghi trước đó vẫn còn. Hãy thử lại; nếu vẫn vậy, báo người quản trị."),
            _ => ("Chưa làm được việc này", "Hãy quay lại và thử cách khác."),
        };
        if (code >= 500) Incident = Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;
        Response.StatusCode = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
    }
}
