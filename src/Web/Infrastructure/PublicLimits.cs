using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Infrastructure;

/// <summary>How often one address may send the forms that are open to everybody. A whole place of work may stand behind one address, so there is more room than at the sign-in.</summary>
internal static class PublicLimits
{
    public const string RateLimit = "public-forms";

    /// <summary>Where a code in the address opens personal data, reading counts too.</summary>
    public const string CodesRateLimit = "codes";

    /// <summary>A hall in which everybody applies within two minutes; what one code may bring within an hour has a limit of its own.</summary>
    private const int SendingsPerMinute = 300;

    private const int CodesPerMinute = 90;

    public static void AddPublicLimits(this IServiceCollection services) => services.AddRateLimiter(options => options
        .AddPolicy(RateLimit, http => HttpMethods.IsPost(http.Request.Method) ? Counted(http, "public forms", SendingsPerMinute) : RateLimitPartition.GetNoLimiter("reading"))
        .AddPolicy(CodesRateLimit, http => Counted(http, "codes", CodesPerMinute)));

    private static RateLimitPartition<string> Counted(HttpContext http, string what, int most) => RateLimitPartition.GetFixedWindowLimiter($"{what} of {http.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = most });
}
