using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace DoanKet.Web.Infrastructure;

/// <summary>
/// The address under which the site is known (setting Site:Address, as https://doanket.example.vn), given in production, where a reverse proxy stands in front.
/// Then requests for other hosts are refused, the proxy (Site:Proxies, else this machine) is believed who called and how, and plain http is led to https.
/// Without it the site answers on whatever address it listens on.
/// </summary>
internal sealed class PublicAddress
{
    public const string Setting = "Site:Address";

    private const string AllowedHosts = "AllowedHosts";

    private readonly string[] _proxies;

    public PublicAddress(IConfiguration configuration)
    {
        _proxies = (configuration["Site:Proxies"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (configuration[Setting] is not { Length: > 0 } typed) return;
        Uri = Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri is { PathAndQuery: "/" } && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri : throw new InvalidOperationException($"{Setting} “{typed}” is not an address such as https://doanket.example.vn.");
        // The framework's own filter of hosts reads its setting; what was set by hand stands.
        configuration[AllowedHosts] ??= uri.Host;
    }

    private Uri? Uri { get; }

    /// <summary>Every request that gets through came over https, so cookies may say that they need it.</summary>
    public bool IsHttps => Uri?.Scheme == Uri.UriSchemeHttps;

    public void Use(WebApplication app)
    {
        if (Uri is null) return;
        app.UseForwardedHeaders(Forwarded());
        if (IsHttps) app.Use(LeadToHttpsAsync);
    }

    /// <summary>The host that the proxy was asked for is not taken over: the request's own is checked against the allowed ones.</summary>
    private ForwardedHeadersOptions Forwarded()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in _proxies)
            if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new InvalidOperationException($"Site:Proxies: “{proxy}” is neither an address nor a network."));
        return options;
    }

    private Task LeadToHttpsAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps) return next(http);
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = new Uri(Uri!, http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent()).AbsoluteUri;
        return Task.CompletedTask;
    }
}
