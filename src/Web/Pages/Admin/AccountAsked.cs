using System.Globalization;
using DoanKet.App.Identity.Accounts;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Admin;

/// <summary>What the list of accounts is asked in its address, for the page and its workbook alike.</summary>
internal sealed class AccountAsked
{
    [FromQuery(Name = "vaitro")]
    public string? Role { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    [FromQuery(Name = "tinhtrang")]
    public string? State { get; set; }

    public AccountDirectory.Question Question(ListRequest list)
    {
        var order = list.Order("ten");
        return new(list.Q, string.IsNullOrEmpty(Role) ? null : Role, Id(Unit), StateOf(State), order.Key == "dangnhap", order.Descending, Id(list.After));
    }

    private static AccountState? StateOf(string? asked) => asked switch
    {
        "dung" => AccountState.Active,
        "khoa" => AccountState.Locked,
        "ngung" => AccountState.Disabled,
        _ => null,
    };

    private static long? Id(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
