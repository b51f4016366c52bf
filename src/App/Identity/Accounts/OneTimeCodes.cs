using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using DoanKet.App.Identity.Sessions;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity.Accounts;

/// <summary>
/// Checks the codes of authenticator apps (RFC 6238: SHA-1, six digits, half-minutes), each of which is good once. The framework's own provider
/// accepts a code as often as it is typed during its two minutes.
/// </summary>
internal sealed class OneTimeCodes(UsedCodes used) : IUserTwoFactorTokenProvider<Account>
{
    private const int StepSeconds = 30, Digits = 6, Modulus = 1_000_000;

    /// <summary>Half-minutes that the clock of the telephone may be ahead or behind.</summary>
    private const int Tolerated = 1;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code comes from the telephone; nothing is sent.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != Digits || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var (secret, now) = (Base32(key), SecurityClock.Now.ToUnixTimeSeconds() / StepSeconds);
        for (var step = now - Tolerated; step <= now + Tolerated; step++)
            if (string.Equals(CodeOf(secret, step), token, StringComparison.Ordinal)) return await used.UseAsync(user.Id, step);
        return false;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: the algorithm that every authenticator app has
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = ((bits << 5 | Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }
        return [.. bytes];
    }
}
