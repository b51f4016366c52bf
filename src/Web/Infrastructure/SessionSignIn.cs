using System.Globalization;
using System.Security.Claims;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DoanKet.Web.Infrastructure;

/// <summary>Each sign-in, with or without a second step, opens a session of its own, whose id the cookie carries. Disabled accounts open none.</summary>
internal sealed class SessionSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, SessionBook sessions, TimeProvider time)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    private const string SessionClaim = "session";

    /// <summary>The session and the account that the cookie speaks of; none for a stranger.</summary>
    public static (long Session, long Account)? SeatOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var session)
        && long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var account) ? (session, account) : null;

    /// <summary>Who sits in a session that was opened without a cookie.</summary>
    public static ClaimsPrincipal UserOf(long account, long session) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.ToString(CultureInfo.InvariantCulture)), new(SessionClaim, session.ToString(CultureInfo.InvariantCulture))], IdentityConstants.ApplicationScheme));

    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabledOn(time.Today) && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        if (SeatOf(Context.User) is { } before) await sessions.EndAsync(before.Session, before.Account);
        var session = await sessions.StartAsync(user.Id, Context.Connection.RemoteIpAddress?.ToString(), Context.Request.Headers.UserAgent);
        await base.SignInWithClaimsAsync(user, authenticationProperties,
            additionalClaims.Append(new Claim(SessionClaim, session.ToString(CultureInfo.InvariantCulture))));
    }
}
