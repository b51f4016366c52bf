using System.Security.Claims;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace DoanKet.Web.Infrastructure;

/// <summary>A page that opens also while the initial password waits to be changed.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforePasswordChangeAttribute : Attribute;

/// <summary>Tells the rest of the request who signed in, and which part of the organisation the page's need opens to that account.</summary>
/// <remarks>The cookie only names a session; whether it still stands is asked of the database at each request, so that ending it takes effect at the next click.</remarks>
internal sealed class CurrentWorkMiddleware(RequestDelegate next)
{
    private const string PasswordPage = "/tai-khoan/mat-khau";

    public async Task InvokeAsync(HttpContext http, CurrentWork work, Visitor visitor, SessionBook sessions)
    {
        work.Address = http.Connection.RemoteIpAddress?.ToString();
        if (http.User.Identity?.IsAuthenticated is true && !IsAsset(http))
        {
            var seat = SessionSignIn.SeatOf(http.User) is { } named ? await sessions.FindAsync(named.Session, named.Account, http.RequestAborted) : null;
            if (seat is null) await ForgetAsync(http);
            else
            {
                Sit(seat, http, work, visitor);
                if (sessions.IsWorthNoting(seat)) NoteAfterwards(http, sessions, seat, work.Address);
                if (seat.MustChangePassword && !OpensBefore(http))
                {
                    http.Response.Redirect(PasswordPage);
                    return;
                }
            }
        }
        await next(http);
    }

    private static void Sit(SessionBook.Seat seat, HttpContext http, CurrentWork work, Visitor visitor)
    {
        visitor.SessionId = seat.SessionId;
        visitor.AccountId = work.AccountId = seat.AccountId;
        visitor.FullName = work.AccountName = seat.FullName;
        work.UserName = seat.UserName;
        visitor.Grants = seat.Grants;
        visitor.UnreadNotices = seat.UnreadNotices;
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is { } needs) work.Scope = visitor.ScopeFor(needs.Permission);
    }

    private static Task ForgetAsync(HttpContext http)
    {
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>After the answer has gone out: on the embedded database a writer may have to wait for another, the reader of the page must not.</summary>
    private static void NoteAfterwards(HttpContext http, SessionBook sessions, SessionBook.Seat seat, string? address) =>
        http.Response.OnCompleted(() => sessions.NoteSeenAsync(seat.SessionId, address));

    private static bool IsAsset(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool OpensBefore(HttpContext http) => http.GetEndpoint()?.Metadata is { } page
        && (page.GetMetadata<BeforePasswordChangeAttribute>() is not null || page.GetMetadata<IAllowAnonymous>() is not null);
}
