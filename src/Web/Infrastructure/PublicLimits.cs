using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Infrastructure;

/// <summary>How often one address may send the forms that are open to everybody. A whole place of work may stand behind one address, so there is more room than at the sign-in.</summary>
internal static class PublicLimits
{
    public const string RateLimit = "public-forms";

    /// <summary>Where a code in the address opens personal data, reading counts too.</summary>
    public const string CodesRateLimit = "codes";

    private const int SendingsPerMinute = 90;

    public static void AddPublicLimits(this IServiceCollection services) => services.AddRateLimiter(options => options
        .AddPolicy(RateLimit, http => HttpMethods.IsPost(http.Request.Method) ? Counted(http, "public forms") : RateLimitPartition.GetNoLimiter("reading"))
        .AddPolicy(CodesRateLimit, http => Counted(http, "codes")));

    private static RateLimitPartition<string> Counted(HttpContext http, string what) => RateLimitPartition.GetFixedWindowLimiter($"{what} of {http.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = SendingsPerMinute });
}
