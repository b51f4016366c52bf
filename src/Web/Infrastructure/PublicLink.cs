namespace DoanKet.Web.Infrastructure;

/// <summary>Writes addresses that leave the site, on paper or in a QR picture: under the address by which the site is known, else under the one it was asked by.</summary>
internal sealed class PublicLink(IConfiguration configuration)
{
    /// <param name="path">From the root of the site: "/gia-nhap/…".</param>
    public string Of(HttpRequest request, string path) =>
        new Uri(new Uri(configuration["Site:Address"] is { Length: > 0 } known ? known : $"{request.Scheme}://{request.Host}"), request.PathBase + path).AbsoluteUri;
}
