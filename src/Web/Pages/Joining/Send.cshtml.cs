using System.Text.Json;
using System.Text.Json.Serialization;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Sealing;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Joining;

/// <summary>What a phone sends that has kept an application: the same key again is the same application.</summary>
internal sealed record KeptApplication(Guid Key, Envelope Envelope);

/// <summary>Takes applications that waited on a phone, locked under the door's key. Answers in JSON; its GET only says that the site is reached.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EachTimeAnew, EnableRateLimiting(PublicLimits.RateLimit), RequestSizeLimit(200_000)]
internal sealed class SendModel(InvitationBook book, Reception reception, SealedBox box) : PageModel
{
    private const string Sealed = "Máy chỉ giữ bản đã khóa, riêng công đoàn mở được, nên không hiện lại được những gì đã ghi. Điền lại đơn và sửa những chỗ trên.";

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(allowIntegerValues: false) } };

    private sealed record Sheet(int Consent, List<ApplicationFacts?>? People);

    [FromRoute]
    public string Code { get; set; } = "";

    public IActionResult OnGet() => StatusCode(StatusCodes.Status204NoContent);

    public async Task<IActionResult> OnPostAsync([FromBody] KeptApplication? kept, CancellationToken cancel)
    {
        if (await book.FindOpenAsync(Code, cancel) is not { } welcome)
            return Answer(StatusCodes.Status404NotFound, "Mã này không còn nhận đơn. Đơn vẫn ở trên máy; hỏi công đoàn nơi bạn làm việc.");
        if (kept is not { Envelope: not null, Key: var key } || key == Guid.Empty || Open(kept.Envelope, welcome) is not { People: { } people } sheet)
            return Answer(StatusCodes.Status422UnprocessableEntity, "Đơn giữ trên máy không mở được. Điền lại đơn.");
        using var faults = Rule.Gather([]);
        try
        {
            var receipt = await reception.ReceiveAsync(welcome, key, [.. people.OfType<ApplicationFacts>()], sheet.Consent, cancel);
            return new JsonResult(new { receipt = Url.Page("Received", new { receipt }) });
        }
        catch (FormRefused)
        {
            return Answer(StatusCodes.Status422UnprocessableEntity, $"{string.Join("; ", faults.Broken.Select(b => b.Message.TrimEnd('.')))}. {Sealed}");
        }
        // No field is at fault (too many at once): that passes, and the phone keeps what it has and asks again.
        catch (RuleBroken broken)
        {
            return Answer(StatusCodes.Status409Conflict, broken.Message);
        }
    }

    private Sheet? Open(Envelope envelope, Welcome welcome)
    {
        if (box.Open(envelope, welcome.Invitation.PrivateKey) is not { } text) return null;
        try { return JsonSerializer.Deserialize<Sheet>(text, Reading) is { } sheet && sheet.People?.Contains(null) is not true ? sheet : null; }
        catch (JsonException) { return null; }
    }

    private static JsonResult Answer(int status, string message) => new(new { message }) { StatusCode = status };
}
