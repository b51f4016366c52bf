using DoanKet.App.Identity.Accounts;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

internal static class GrantForm
{
    /// <summary>What the fields say; rules are broken at the fields that do not say enough.</summary>
    public static async Task<GrantTerms> TermsAsync(this UnitField choice, GrantFields fields, DateOnly today, CancellationToken cancel)
    {
        var unit = await choice.FindAsync(fields.Unit, UnitsTaken.All, nameof(GrantFields.Unit), cancel);
        return new GrantTerms(unit?.Id ?? 0, fields.Role ?? "", fields.From ?? today, fields.To);
    }
}

/// <summary>The initial password travels to the next page in its sealed note and is shown there once.</summary>
internal static class InitialPassword
{
    private const string Key = "initial-password";

    public static void Leave(PageModel page, string password) => page.TempData[Key] = password;

    public static string? Take(PageModel page) => page.TempData[Key] as string;
}

/// <summary>The fields of one grant, in the form of a new account and in that of a further grant.</summary>
internal sealed class GrantFields
{
    public string? Unit { get; set; }
    public string? Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
