using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The requests of people whose records are kept in the scope: those that wait, and those that have ended.</summary>
[Needs(Permission.PrivacyRequests)]
internal sealed class RequestsModel(RequestList requests, Visitor visitor, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 1000;
    public const string LateOnes = "qua-han", Ended = "da-xong", All = "tatca";

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "tinh-trang")]
    public string? Asked { get; set; }

    [FromQuery(Name = "loai")]
    public RequestKind? Kind { get; set; }

    [FromQuery(Name = "nguoi")]
    public long? Person { get; set; }

    public List<RequestView> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Counted { get; private set; }

    public bool MayView => visitor.Can(Permission.PrivacyView);

    public DateTime Now => time.UtcNow;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var question = new RequestQuestion(Asked switch { Ended => false, All => null, _ => true }, Asked is LateOnes, Kind, Person);
        (Rows, Next) = await requests.PageAsync(question, List.After, cancel);
        Counted = await requests.CountAsync(question, CountedUpTo, cancel);
    }
}
