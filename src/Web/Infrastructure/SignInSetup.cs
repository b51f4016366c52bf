using System.Threading.RateLimiting;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Infrastructure;

/// <summary>Cookies and the limit on attempts.</summary>
internal static class SignInSetup
{
    public const string RateLimit = "sign-in";

    private const int AttemptsPerMinute = 30;

    /// <param name="https">Every request comes over https: the cookies of forms then carry the name that binds them to the host, as those of sessions do by themselves.</param>
    public static void AddSignIn(this IServiceCollection services, bool https)
    {
        services.AddAccounts().AddSignInManager<SessionSignIn>();
        services.AddScoped<PasswordAgain>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, o =>
        {
            o.LoginPath = "/dang-nhap";
            // A page without the right is refused where it stands; leading elsewhere would read as an answer.
            o.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            // Only the path: the framework would put the host that the visitor claims before it.
            o.Events.OnRedirectToLogin = stranger =>
            {
                stranger.Response.Redirect(new Uri(stranger.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
            o.ReturnUrlParameter = "ve";
            o.ExpireTimeSpan = SessionBook.IdleLimit;
            // CurrentWorkMiddleware asks the session book at every request, which is sooner than the framework's check every half hour.
            o.Events.OnValidatePrincipal = _ => Task.CompletedTask;
            Harden(o, "doanket");
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o => Harden(o, "doanket-ma"));
        services.AddAntiforgery(o => Harden(o.Cookie, "doanket-bieu", SameSiteMode.Strict, https));
        services.Configure<CookieTempDataProviderOptions>(o => Harden(o.Cookie, "doanket-loi-nhan", SameSiteMode.Lax, https));
        // KeyProtection says it once, and what to do about it.
        services.Configure<LoggerFilterOptions>(o => o.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddRateLimiter(LimitAttempts);
    }

    private static void Harden(CookieAuthenticationOptions options, string name)
    {
        Harden(options.Cookie, name, SameSiteMode.Lax);
        options.CookieManager = new HostCookies();
        // A cookie lives in real time even where the business clock stands at another day.
        options.TimeProvider = TimeProvider.System;
    }

    private static void Harden(CookieBuilder cookie, string name, SameSiteMode sameSite, bool https = false)
    {
        (cookie.Name, cookie.SameSite, cookie.HttpOnly, cookie.Path) = (https ? HostCookies.Prefix + name : name, sameSite, true, "/");
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void LimitAttempts(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(RateLimit, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"attempts of {http.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = AttemptsPerMinute })
            : RateLimitPartition.GetNoLimiter("reading"));
    }
}
