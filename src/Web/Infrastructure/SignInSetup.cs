using System.Security.Claims;
using System.Threading.RateLimiting;
using DoanKet.App.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DoanKet.Web.Infrastructure;

/// <summary>Cookies, claims and the limit on attempts.</summary>
internal static class SignInSetup
{
    public const string RateLimit = "sign-in";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAccounts().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/dang-nhap";
            o.AccessDeniedPath = "/loi/403";
            o.ReturnUrlParameter = "ve";
            o.Cookie.Name = "doanket";
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            // A cookie lives in real time even where the business clock stands at another day.
            o.TimeProvider = TimeProvider.System;
        });
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(RateLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                HttpMethods.IsPost(http.Request.Method) ? http.Connection.RemoteIpAddress?.ToString() ?? "" : "read",
                key => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = key == "read" ? int.MaxValue : 30 }));
        });
    }
}

/// <summary>Puts the person's name beside the account's.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.FullName));
        return identity;
    }
}
