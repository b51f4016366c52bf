using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace DoanKet.Web.Infrastructure;

/// <summary>
/// Encrypts the key ring in the database under a certificate that lies outside it (settings Keys:Certificate, a .pfx with Keys:Password or a .pem with Keys:PrivateKey),
/// so that a copy of the database opens neither cookies nor the secrets of second factors. Certificates replaced since stand in Keys:Former.
/// </summary>
internal static class KeyProtection
{
    private const string Section = "Keys", Certificate = "Certificate";

    public static void ProtectKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = configuration.GetSection(Section);
        if (!IsSet(configuration)) return;
        var former = keys.GetSection("Former").GetChildren().Select(Read).ToArray();
        services.AddDataProtection().ProtectKeysWithCertificate(Read(keys)).UnprotectKeysWithAnyCertificate(former);
    }

    /// <summary>Says at each start of a real installation that its keys lie open.</summary>
    public static void WarnOfOpenKeys(this WebApplication app)
    {
        if (IsSet(app.Configuration)) return;
        app.Logger.LogCritical("The key ring lies unencrypted in the database: whoever gets a copy of it can forge sessions and read the secrets of second factors. "
            + "Set Keys__Certificate (docs/security.md, In production).");
    }

    private static bool IsSet(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[$"{Section}:{Certificate}"]);

    private static X509Certificate2 Read(IConfigurationSection from)
    {
        var (path, password) = (from[Certificate]!, from["Password"]);
        try
        {
            var read = Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12" ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : password is null ? X509Certificate2.CreateFromPemFile(path, from["PrivateKey"]) : X509Certificate2.CreateFromEncryptedPemFile(path, password, from["PrivateKey"]);
            return read.HasPrivateKey ? read : throw new InvalidOperationException($"{from.Path}:{Certificate} has no private key.");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{from.Path}:{Certificate} ({path}) cannot be read: {failure.Message}", failure);
        }
    }
}
