using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace DoanKet.Web.Tests.Shell;

/// <summary>The frame and the parts of pages around a few pages of our own, without accounts and database.</summary>
public sealed class ShellHost : IAsyncLifetime
{
    private WebApplication app = null!;

    internal Action<ShellModel> Frame { get; set; } = _ => { };

    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddShell();
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddRazorPages(o => o.RootDirectory = "/")
            .AddApplicationPart(typeof(Program).Assembly).AddApplicationPart(typeof(ShellHost).Assembly);
        builder.Services.Configure<RazorViewEngineOptions>(o => o.PageViewLocationFormats.Add("/Pages/Shared/{0}.cshtml"));
        app = builder.Build();
        app.UseExceptionHandler("/loi/500").UseStatusCodePagesWithReExecute("/loi/{0}");
        app.Use((http, next) =>
        {
            Frame(http.RequestServices.GetRequiredService<ShellModel>());
            return next(http);
        });
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/hong", string () => throw new InvalidOperationException("broken on purpose"));
        await app.StartAsync();
        Http = app.GetTestServer().CreateClient();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public async Task<IHtmlDocument> GetAsync(string url) => Read(await (await Http.GetAsync(url)).Content.ReadAsStringAsync());

    /// <summary>Sends the form of the page with the given fields, then follows where it leads, keeping cookies.</summary>
    public async Task<IHtmlDocument> PostAsync(string url, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await Http.PostAsync(url, content);
        if (response.Headers.Location is not { } next) return Read(await response.Content.ReadAsStringAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, next);
        foreach (var cookie in response.Headers.GetValues("Set-Cookie")) request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var followed = await Http.SendAsync(request);
        return Read(await followed.Content.ReadAsStringAsync());
    }

    private static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);

    internal static void Organiser(ShellModel shell)
    {
        shell.AccountName = "Ng. Thị Minh";
        shell.UnitName = "LĐLĐ tỉnh Lai Châu";
        (shell.Day, shell.TellsDay) = (new ViewedDay(new DateOnly(2024, 7, 22), null, null), true);
        shell.UnreadNotices = 3;
        shell.Modules = [new("Trang chủ", "/"), new("Doanh nghiệp", "/doanh-nghiep"), new("Đoàn viên", "/danh-sach-mau")];
    }
}
