namespace DoanKet.Web.Infrastructure;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, no framing, no guessing of types.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        http.Response.OnStarting(() =>
        {
            // Pages of one account must not come back from a cache to the next person at the same machine.
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }
}
