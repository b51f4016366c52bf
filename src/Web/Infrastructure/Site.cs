using System.IO.Compression;
using System.Text.Unicode;
using DoanKet.App.Directives;
using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Mail;
using DoanKet.App.Privacy;
using DoanKet.App.Regulations;
using DoanKet.App.Reports;
using DoanKet.App.Steering;
using DoanKet.App.Targets;
using DoanKet.App.Transfers;
using DoanKet.Web.Cli;
using DoanKet.Web.Pages.Directives.Assignments;
using DoanKet.Web.Pages.Directives.Register;
using DoanKet.Web.Pages.Members;
using DoanKet.Web.Pages.Organisation;
using DoanKet.Web.Pages.Search;
using DoanKet.Web.Pages.Tables;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;

namespace DoanKet.Web.Infrastructure;

/// <summary>Puts the application together: the same for the site, the tests and every command.</summary>
internal static class Site
{
    /// <summary>All services, and no pages yet: most commands need none.</summary>
    /// <param name="also">What a test sets otherwise.</param>
    public static WebApplication Build(string[] args, SiteOptions site, Action<WebApplicationBuilder>? also = null)
    {
        // The program's own folder holds its pages and assets, wherever it is called from; paths on the command line stay the caller's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        // Else a plain build's assets are compressed anew, badly, at run time instead of going out as the build compressed them.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
        // Answers of commands go to standard output; what is logged goes beside it.
        // The number that the error page shows is the trace id in the scope of each line.
        // A statement that two people's work has stopped is told to whoever sent it; what nobody expected is logged where it ends.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical)
            .AddSimpleConsole(o => o.IncludeScopes = true).Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        var address = new PublicAddress(builder.Configuration);
        builder.Services.AddSingleton(address);
        AddModules(builder.Services, builder.Configuration, site);
        builder.Services.AddSignIn(address.IsHttps);
        builder.Services.AddPublicLimits();
        builder.Services.ProtectKeys(builder.Configuration);
        AddWeb(builder.Services);
        also?.Invoke(builder);
        return builder.Build();
    }

    private static void AddModules(IServiceCollection services, IConfiguration configuration, SiteOptions site)
    {
        var (provider, connection) = site.Database(configuration);
        services.AddSingleton(site).AddSingleton<TimeProvider>(site.Today is { } day ? new StandingClock(day) : TimeProvider.System);
        services.AddPlatform(provider, connection).AddRegulations().AddOrganisation().AddEnterprises().AddMembers().AddTransfers().AddFounding().AddJoining().AddTargets()
            .AddReports().AddPartyReferral().AddPrivacy().AddSteering().AddDirectives();
        services.AddSingleton(MailOf(configuration));
        services.AddSingleton<JobRunner>();
        if (site.InProcess) services.AddSingleton<IServer, InProcessServer>().Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        else services.AddHostedService(s => s.GetRequiredService<JobRunner>());
    }

    private static MailSettings MailOf(IConfiguration configuration) => new()
    {
        Host = configuration["Mail:Host"], Port = configuration.GetValue("Mail:Port", 587), User = configuration["Mail:User"], Password = configuration["Mail:Password"], From = configuration["Mail:From"],
        Tls = configuration.GetValue("Mail:Tls", true), Site = configuration[PublicAddress.Setting],
    };

    private static void AddWeb(IServiceCollection services)
    {
        services.AddSingleton<PublicLink>().AddScoped<Visitor>().AddScoped<PermittedReading>().AddScoped<PaperAccess>().AddScoped<PaperBox>().AddScoped<HeldFile>().AddScoped<HandedTables>().AddScoped<Trail>().AddScoped<Decided>().AddScoped<UnitField>().AddScoped<BodyField>().AddScoped<DecisionField>().AddScoped<MemberQuestions>().AddScoped<Finder>().AddScoped<GivingChoices>().AddScoped<OwnLinks>().AddScoped<IAuthorizationHandler, NeedsAttribute.Handler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddResponseCompression(o => o.EnableForHttps = true);
        // The fastest level, which is the default, sends pages a third larger for one millisecond less.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        // Vietnamese letters go out as they are, not as &#x1EC5;
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddShell();
        services.AddRazorPages(o => o.Conventions.ConfigureFilter(new UnitOfWorkFilter()))
            .AddMvcOptions(o =>
            {
                // What is required says so itself, in Vietnamese; the framework's own sentence is English.
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                VietnameseMessages.Set(o.ModelBindingMessageProvider);
            });
    }

    /// <summary>Puts the pages in front of the services; before the start.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.Services.GetRequiredService<PublicAddress>().Use(app);
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        // The length of a compressed answer tells what is in it to whoever can ask again and again from another site and watch the line.
        app.UseWhen(http => http.Request.Headers["Sec-Fetch-Site"] != "cross-site", own => own.UseResponseCompression());
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<CurrentWorkMiddleware>();
        app.UseMiddleware<ShellMiddleware>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
