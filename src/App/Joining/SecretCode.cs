using System.Security.Cryptography;

namespace DoanKet.App.Joining;

/// <summary>A code that is a secret by itself: 16 signs of 32 (80 bits), none of which is mistaken for another on paper.</summary>
public static class SecretCode
{
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 16, Group = 4;

    internal static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>As it is kept, from what people type: small letters, spaces and hyphens do not matter. None when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var signs = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not (' ' or '-')));
        return signs.Length == Length && signs.All(Signs.Contains) ? signs : null;
    }

    /// <summary>"ABCD-EFGH-JKLM-NPQR", as it is read aloud and copied.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));
}
