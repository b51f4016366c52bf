using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Shell;

internal static class ShellSetup
{
    /// <summary>What pages need to be drawn and read: the frame around them, and dates and numbers as they are typed here.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddScoped<ShellModel>();
        services.Configure<MvcOptions>(o => o.ModelBinderProviders.Insert(0, new VietInput()));
        // The server checks and answers in Vietnamese; attributes for a client library that we do not ship are bytes for nothing.
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }
}
