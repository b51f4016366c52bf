using DoanKet.App.Identity.Accounts;
using DoanKet.App.Identity.Keys;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Jobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Identity;

public static class IdentityModule
{
    /// <summary>Accounts, their password rules and lockout, sessions, notices, and the keys of the cookies. Cookies and pages are the web's.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<Grants>().AddScoped<AccountDirectory>().AddScoped<AccountRegister>().AddScoped<GrantRegister>().AddScoped<OwnAccount>()
            .AddScoped<SecondFactor>().AddScoped<UsedCodes>();
        services.AddScoped<SessionBook>().AddScoped<UnknownNames>().AddScoped<IJob, SessionTidyJob>().AddScoped<NoticeBoard>();
        services.AddDataProtection().SetApplicationName("DoanKet");
        services.AddSingleton<DatabaseKeyRing>().AddOptions<KeyManagementOptions>().Configure<DatabaseKeyRing>((keys, ring) => keys.XmlRepository = ring);
        return services.AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = PasswordRules.Shortest;
                o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
            })
            .AddErrorDescriber<PasswordRules>()
            .AddPasswordValidator<PasswordRules.NotTheName>()
            .AddUserStore<AccountStore>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
    }
}
