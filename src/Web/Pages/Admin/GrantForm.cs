using DoanKet.App.Identity.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

internal static class GrantForm
{
    /// <summary>What the fields say; none, with the messages at the fields, when they do not say enough.</summary>
    public static async Task<GrantTerms?> TermsAsync(this UnitChoice choice, PageModel page, GrantFields fields, DateOnly today, CancellationToken cancel)
    {
        var unit = await choice.FindAsync(fields.Unit, cancel);
        if (string.IsNullOrEmpty(fields.Role)) page.ModelState.AddModelError("Grant.Role", "Chọn vai trò");
        if (unit is null)
            page.ModelState.AddModelError("Grant.Unit", string.IsNullOrWhiteSpace(fields.Unit)
                ? "Nhập mã hoặc tên đơn vị" : $"Không có một đơn vị “{fields.Unit.Trim()}” trong phạm vi của bạn; gõ đúng mã, ví dụ LC.TD");
        return page.ModelState.IsValid ? new GrantTerms(unit!.Id, fields.Role!, fields.From ?? today, fields.To) : null;
    }
}

/// <summary>The initial password travels to the next page in its sealed note and is shown there once.</summary>
internal static class InitialPassword
{
    private const string Key = "initial-password";

    public static void Leave(PageModel page, string password) => page.TempData[Key] = password;

    public static string? Take(PageModel page) => page.TempData[Key] as string;
}
