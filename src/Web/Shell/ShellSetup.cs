using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace DoanKet.Web.Shell;

internal static class ShellSetup
{
    /// <summary>What pages need to be drawn and read: the frame, Vietnamese input and its messages, letters sent as they are.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddScoped<ShellModel>();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<MvcOptions>(o =>
        {
            o.ModelBinderProviders.Insert(0, new VietInput.Provider());
            VietInput.Speak(o.ModelBindingMessageProvider);
        });
        // The server checks and answers in Vietnamese; attributes for a client library that we do not ship are bytes for nothing.
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }

    /// <summary>Errors are pages of the site. Stands before everything that may fail.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler("/loi/500").UseStatusCodePagesWithReExecute("/loi/{0}");
}
