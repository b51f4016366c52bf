using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity.Accounts;

/// <summary>The account's own second factor: codes of an authenticator app, and paper codes for the day the phone is lost.</summary>
public sealed class SecondFactor(AppDbContext db, UserManager<Account> accounts, CurrentWork work)
{
    private const int PaperCodes = 10;
    private const string Issuer = "Doan Ket";

    /// <summary>What the app reads from the picture, or is typed into it. None until <see cref="PrepareAsync"/>.</summary>
    public sealed record Secret(string Key, string Address)
    {
        /// <summary>The key in groups of four, as one types it.</summary>
        public string InGroups => string.Join(' ', Key.Chunk(4).Select(c => new string(c)));
    }

    public async Task<Secret?> SecretOfAsync(Account account) => await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key
        ? new Secret(key, $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{account.UserName}")}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30")
        : null;

    /// <summary>Makes a new key. The factor is not asked for until a code of it has been typed.</summary>
    public async Task PrepareAsync(Account account)
    {
        work.Begin(IdentityOperations.Secure);
        Rule.Check(!account.TwoFactorEnabled, "Xác thực hai bước đang bật; tắt trước khi đổi sang điện thoại khác");
        (await accounts.ResetAuthenticatorKeyAsync(account)).OrBroken();
    }

    /// <returns>The paper codes, each good for one sign-in. They are shown once.</returns>
    public async Task<IReadOnlyList<string>> TurnOnAsync(Account account, string code)
    {
        work.Begin(IdentityOperations.Secure);
        var right = await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, Digits(code));
        Rule.Check(right, "Code", "Mã không đúng hoặc đã hết hạn. Mở ứng dụng, nhập mã 6 số đang hiện; giờ của điện thoại phải đúng");
        (await accounts.SetTwoFactorEnabledAsync(account, true)).OrBroken();
        return await NewPaperCodesAsync(account);
    }

    public async Task<IReadOnlyList<string>> NewPaperCodesAsync(Account account)
    {
        work.Begin(IdentityOperations.Secure);
        return [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, PaperCodes))!];
    }

    /// <summary>The caller has had the password typed again.</summary>
    public async Task TurnOffAsync(Account account)
    {
        work.Begin(IdentityOperations.Secure);
        (await accounts.SetTwoFactorEnabledAsync(account, false)).OrBroken();
        await db.Set<IdentityUserToken<long>>().Where(t => t.UserId == account.Id).ForEachAsync(t => db.Remove(t));
        await db.SaveChangesAsync();
    }

    public Task<int> PaperCodesLeftAsync(Account account) => accounts.CountRecoveryCodesAsync(account);

    /// <summary>"123 456" and "123-456" are the code 123456.</summary>
    public static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));
}
