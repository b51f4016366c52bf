using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.App.Identity.Accounts;

/// <summary>What a password must be, in words, and what the framework says when it is not.</summary>
public sealed class PasswordRules : IdentityErrorDescriber
{
    public const int Shortest = 10;

    /// <summary>The rules as a page explains them before anything is typed.</summary>
    public static readonly string InWords =
        $"Ít nhất {Shortest} ký tự, có chữ thường, chữ hoa và chữ số, không chứa tên đăng nhập. Một câu ngắn dễ nhớ là tốt nhất.";

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Mật khẩu cần có chữ số");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Mật khẩu cần có chữ thường (a–z)");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Mật khẩu cần có chữ hoa (A–Z)");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng");

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"Tên đăng nhập “{userName}” đã có người dùng; chọn tên khác");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Người khác vừa lưu thay đổi ở tài khoản này; mở lại trang rồi làm lại");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };

    /// <summary>A password that somebody else makes, to be used once: twelve characters in threes of four, none that looks like another.</summary>
    public static string Initial() => string.Join('-', Enumerable.Range(0, 3).Select(_ =>
        Pick("ABCDEFGHKMNPQRTUVWXY") + Pick("abcdefghkmnpqrtuvwxy") + Pick("2346789") + Pick("abcdefghkmnpqrtuvwxy")));

    private static string Pick(string letters) => letters[RandomNumberGenerator.GetInt32(letters.Length)].ToString();

    /// <summary>The account's own name is the first thing that is tried.</summary>
    internal sealed class NotTheName : IPasswordValidator<Account>
    {
        public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
            Task.FromResult(user.UserName is { Length: > 2 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) is true
                ? IdentityResult.Failed(Say("PasswordHoldsName", "Mật khẩu không được chứa tên đăng nhập"))
                : IdentityResult.Success);
    }
}

internal static class IdentityResults
{
    /// <summary>What the framework refuses becomes a broken rule at the field that it concerns.</summary>
    public static void OrBroken(this IdentityResult result, string passwordField = "Password")
    {
        if (result.Succeeded) return;
        var first = result.Errors.First();
        var field = first.Code.Contains("UserName", StringComparison.Ordinal) ? nameof(Account.UserName)
            : first.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : "";
        throw new RuleBroken(field, string.Join(". ", result.Errors.Select(e => e.Description)));
    }
}
