using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

[Needs(Permission.AccountsManage)]
internal sealed class AccountsModel(AccountDirectory accounts, OrgDirectory directory, UnitChoice units) : PageModel
{
    private const int CountedTo = 1000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "vaitro")]
    public string? Role { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    [FromQuery(Name = "tinhtrang")]
    public string? State { get; set; }

    public IReadOnlyList<AccountDirectory.Line> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public RowCount Count { get; private set; }

    public IReadOnlyList<(string, string)> Units { get; private set; } = [];

    public IReadOnlyDictionary<long, string> UnitNames { get; private set; } = new Dictionary<long, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var order = List.Order("ten");
        var question = new AccountDirectory.Question(List.Q, Blank(Role), Id(Unit), StateOf(State), order.Key == "dangnhap", order.Descending, Id(List.After));
        var page = await accounts.ListAsync(question, cancel);
        (Lines, Next) = (page.Lines, page.Next?.ToString(CultureInfo.InvariantCulture));
        Count = RowCount.UpTo(CountedTo, await accounts.CountAsync(question, CountedTo, cancel), "tài khoản");
        UnitNames = await units.NamesAsync(Lines.SelectMany(l => l.Grants).Select(g => g.OrgUnitId), cancel);
        Units = [.. (await directory.UpperUnitsAsync(cancel)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Name))];
    }

    private static AccountState? StateOf(string? asked) => asked switch
    {
        "dung" => AccountState.Active,
        "khoa" => AccountState.Locked,
        "ngung" => AccountState.Disabled,
        _ => null,
    };

    private static long? Id(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
