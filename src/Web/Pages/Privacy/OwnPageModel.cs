using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>
/// The pages open to whoever has a code of his own. The code may stand in the address (of a QR picture), so nothing of it goes to other pages or to search engines.
/// They need no token against forgery: whoever sends them acts for nobody but the holder of the code, which he must have.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(PublicLimits.CodesRateLimit)]
internal abstract class OwnPageModel : PageModel
{
    public const string Root = "/du-lieu-cua-toi";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
