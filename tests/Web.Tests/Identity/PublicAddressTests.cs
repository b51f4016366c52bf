using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Platform.Data;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Identity;

public class PublicAddressTests
{
    private static TestApp Site() => new("sqlite") { Settings = { ["Site:Address"] = "https://doanket.example.vn" } };

    private static HttpClient Proxied(TestApp app, string scheme, string host = "doanket.example.vn")
    {
        var http = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"http://{host}") });
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return http;
    }

    [Fact]
    public async Task Plain_http_is_led_to_the_public_address()
    {
        await using var app = Site();
        using var http = Proxied(app, "http");
        var answer = await http.GetAsync("/tim?q=h%C6%B0%C6%A1ng");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "https://doanket.example.vn/tim?q=h%C6%B0%C6%A1ng"), (answer.StatusCode, answer.Headers.Location!.AbsoluteUri));
    }

    [Fact]
    public async Task Another_host_is_refused_and_none_is_repeated_in_an_answer()
    {
        await using var app = Site();
        using var stranger = Proxied(app, "https", "xau.example.org");
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.GetAsync("/dang-nhap")).StatusCode);
        using var http = Proxied(app, "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "xau.example.org");
        var asked = await http.GetAsync("/doan-vien");
        Assert.Equal("/dang-nhap?ve=%2Fdoan-vien", asked.Headers.Location!.OriginalString);
        Assert.DoesNotContain("xau.example.org", await http.GetStringAsync("/dang-nhap"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_the_cookie_of_forms_is_bound_to_the_host_and_the_browser_told_to_stay_with_https()
    {
        await using var app = Site();
        using var http = Proxied(app, "https");
        var answer = await http.GetAsync("/dang-nhap");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-doanket-bieu=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(["; secure", "; httponly", "; path=/", "; samesite=strict"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_the_keys_in_the_database_are_encrypted_and_still_open_cookies()
    {
        var file = Path.Combine(Path.GetTempPath(), $"doanket-{Guid.NewGuid():N}.pfx");
        using (var rsa = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=doanket", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(SecurityClock.Now.AddDays(-1), SecurityClock.Now.AddYears(1)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "mat-khau"));
        try
        {
            await using var app = new TestApp("sqlite") { Settings = { ["Keys:Certificate"] = file, ["Keys:Password"] = "mat-khau" } };
            await SignInTests.OpenAsync(app, "canbo");
            using var http = app.CreateClient();
            Assert.Equal("Tài khoản và quyền", (await http.SignInAsync("canbo")).QuerySelector("h1")!.TextContent);
            var keys = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Database.SqlQueryRaw<string>("select \"Xml\" as \"Value\" from protection_key").ToListAsync());
            Assert.All(keys, xml => Assert.Contains("EncryptedData", xml, StringComparison.Ordinal));
            Assert.All(keys, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
