using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DoanKet.Web.Infrastructure;

/// <summary>How often one address may send the forms that are open to everybody. A whole place of work may stand behind one address, so there is more room than at the sign-in.</summary>
internal static class PublicLimits
{
    public const string RateLimit = "public-forms";

    private const int SendingsPerMinute = 90;

    public static void AddPublicLimits(this IServiceCollection services) => services.AddRateLimiter(options => options.AddPolicy(RateLimit, http =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"public forms of {http.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = SendingsPerMinute })
            : RateLimitPartition.GetNoLimiter("reading")));
}
