using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Admin;

/// <summary>How accounts are spoken of on the pages of the administrator.</summary>
internal static class AccountWords
{
    public static (string? Kind, string Words) Badge(AccountState state, bool mustChange) => state switch
    {
        AccountState.Disabled => ("late", "Đã ngừng"),
        AccountState.Locked => ("slow", "Tạm khóa"),
        _ when mustChange => (null, "Chờ đổi mật khẩu"),
        _ => ("ok", "Đang dùng"),
    };

    public static IEnumerable<SelectListItem> RoleChoices => Roles.Names.Select(r => new SelectListItem(Roles.LabelOf(r), r));

    public static string Term(Grant grant) =>
        $"từ {VietFormat.Date(grant.From)}{(grant.To is { } to ? to < grant.From ? ", thu trước khi bắt đầu" : $" đến hết {VietFormat.Date(to)}" : "")}";

    public static string UnitName(IReadOnlyDictionary<long, string> names, long unit) => names.GetValueOrDefault(unit, "đơn vị ngoài phạm vi của bạn");
}
