using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Platform.Sealing;

namespace DoanKet.Testing;

/// <summary>Locks a text as a phone does that keeps an application until there is a network.</summary>
public static class PhoneSeal
{
    public static Envelope Lock(string text, string publicKey)
    {
        using var server = ECDiffieHellman.Create();
        server.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(server.PublicKey), 32, [], Encoding.ASCII.GetBytes("doanket don gia nhap 1"));
        var (nonce, plain) = (RandomNumberGenerator.GetBytes(12), Encoding.UTF8.GetBytes(text));
        var (content, tag) = (new byte[plain.Length], new byte[16]);
        using var cipher = new AesGcm(key, 16);
        cipher.Encrypt(nonce, plain, content, tag);
        var point = own.ExportParameters(false).Q;
        return new Envelope(Convert.ToBase64String([4, .. point.X!, .. point.Y!]), Convert.ToBase64String(nonce), Convert.ToBase64String([.. content, .. tag]));
    }
}
