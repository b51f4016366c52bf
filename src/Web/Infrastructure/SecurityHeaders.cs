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
            // Pages and files of one account must not come back from a cache to the next person at the same machine. Assets say for themselves how long they keep.
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        if (http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) is not true) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest; // no text of ours holds a NUL, and the server database takes none
        return Task.CompletedTask;
    }
}
