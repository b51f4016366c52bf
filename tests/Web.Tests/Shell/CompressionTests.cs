using DoanKet.Testing;

namespace DoanKet.Web.Tests.Shell;

public sealed class CompressionTests : IAsyncDisposable
{
    private readonly TestApp app = new("sqlite");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(null, "br"), InlineData("same-origin", "br"), InlineData("none", "br"), InlineData("cross-site", null)]
    public async Task A_page_goes_out_compressed_unless_another_site_asks_for_it(string? site, string? encoding)
    {
        using var http = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        request.Headers.Add("Accept-Encoding", "gzip, deflate, br");
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await http.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }
}
