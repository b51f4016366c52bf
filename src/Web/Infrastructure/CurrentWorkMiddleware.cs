using System.Globalization;
using System.Security.Claims;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.Infrastructure;

/// <summary>Tells the rest of the request who signed in, and which part of the organisation the page's need opens to that account.</summary>
internal sealed class CurrentWorkMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentWork work, Visitor visitor, Grants grants)
    {
        work.Address = http.Connection.RemoteIpAddress?.ToString();
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
        {
            visitor.AccountId = work.AccountId = long.Parse(id, CultureInfo.InvariantCulture);
            visitor.FullName = work.AccountName = http.User.FindFirstValue(ClaimTypes.GivenName) ?? http.User.Identity!.Name!;
            visitor.Grants = await grants.OfAsync(visitor.AccountId.Value, http.RequestAborted);
            if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is { } needs) work.Scope = visitor.ScopeFor(needs.Permission);
        }
        await next(http);
    }
}
