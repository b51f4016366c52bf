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
internal sealed class AccountsModel(AccountDirectory accounts, OrgDirectory directory, UnitField units) : PageModel
{
    private const int CountedTo = 1000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public AccountAsked Asked { get; set; } = new();

    public IReadOnlyList<AccountDirectory.Line> Lines { get; private set; } = [];

    public string? Next { get; private set; }

    public RowCount Count { get; private set; }

    public IReadOnlyList<(string, string)> Units { get; private set; } = [];

    public IReadOnlyDictionary<long, string> UnitNames { get; private set; } = new Dictionary<long, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var question = Asked.Question(List);
        var page = await accounts.ListAsync(question, cancel);
        (Lines, Next) = (page.Lines, page.Next?.ToString(CultureInfo.InvariantCulture));
        Count = RowCount.UpTo(CountedTo, await accounts.CountAsync(question, CountedTo, cancel), "tài khoản");
        UnitNames = await units.NamesAsync(Lines.SelectMany(l => l.Grants).Select(g => g.OrgUnitId), cancel);
        Units = [.. (await directory.OfficesAsync(cancel)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Name))];
    }
}
