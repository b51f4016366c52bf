using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace DoanKet.App.Platform.Sealing;

/// <summary>What a phone without network keeps: what was filled in, under a key that only the server can make again. All parts in base64.</summary>
/// <param name="Sender">The point of the phone's key of one use (P-256, uncompressed).</param>
/// <param name="Nonce">Twelve bytes.</param>
/// <param name="Content">The ciphertext with its tag of sixteen bytes.</param>
public sealed record Envelope(string Sender, string Nonce, string Content);

/// <summary>
/// The keys under which phones lock what they keep: ECDH on P-256, HKDF-SHA-256, AES-256-GCM, which every browser has. The private half leaves this class
/// only under the site's key ring, so that neither the phone nor a copy of the database opens an envelope.
/// </summary>
public sealed class SealedBox(IDataProtectionProvider protection)
{
    private const int KeyBytes = 32, TagBytes = 16, PointBytes = 65;

    // Both names are those of its first use; stored keys and phones know it by them.
    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("doanket don gia nhap 1");

    private readonly IDataProtector _protector = protection.CreateProtector("DoanKet.Joining.SealedBox");

    /// <summary>Makes the site's first key, where there is none yet. It is kept by a connection of its own, so before any transaction; in a request the sign-in has done it.</summary>
    public void Prepare() => _protector.Protect([]);

    internal (string PublicKey, string PrivateKey) NewPair()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(_protector.Protect(pair.ExportPkcs8PrivateKey())));
    }

    /// <summary>The text in the envelope; none when it was not sealed for this key or has been changed.</summary>
    public string? Open(Envelope envelope, string privateKey)
    {
        try
        {
            using var own = ECDiffieHellman.Create();
            own.ImportPkcs8PrivateKey(_protector.Unprotect(Convert.FromBase64String(privateKey)), out _);
            using var sender = SenderOf(Convert.FromBase64String(envelope.Sender));
            var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(sender.PublicKey), KeyBytes, [], Purpose);
            var content = Convert.FromBase64String(envelope.Content);
            var text = new byte[content.Length - TagBytes];
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(Convert.FromBase64String(envelope.Nonce), content.AsSpan(0, text.Length), content.AsSpan(text.Length), text);
            return Encoding.UTF8.GetString(text);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static ECDiffieHellman SenderOf(byte[] point)
    {
        if (point is not [4, ..] || point.Length != PointBytes) throw new FormatException("Not an uncompressed point of P-256.");
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
    }
}
