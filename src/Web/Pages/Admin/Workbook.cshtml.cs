using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

/// <summary>The accounts that answer the question, one line for each grant, as a workbook.</summary>
[Needs(Permission.AccountsManage)]
internal sealed class WorkbookModel(AccountDirectory accounts, UnitField units, ExportStamp stamp, TimeProvider time) : PageModel
{
    private const int MostAccounts = 20_000, ReadAtOnce = 500;

    private static readonly PrintColumn[] Columns =
    [
        new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 28), new("Tên đăng nhập", PrintKind.Text, 18), new("Vai trò", PrintKind.Text, 30), new("Đơn vị", PrintKind.Text, 36),
        new("Từ ngày", PrintKind.Date, 12), new("Đến hết ngày", PrintKind.Date, 12), new("Hai bước", PrintKind.Text, 9), new("Dùng gần nhất", PrintKind.Text, 17), new("Tình trạng", PrintKind.Text, 18),
    ];

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public AccountAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var lines = await AllAsync(Asked.Question(List) with { After = null, Size = ReadAtOnce }, cancel);
        var names = await units.NamesAsync(lines.SelectMany(l => l.Grants).Select(g => g.OrgUnitId), cancel);
        var rows = lines.SelectMany(line => line.Grants.Count == 0 ? [(line, (Grant?)null)] : line.Grants.Select(grant => (line, (Grant?)grant)));
        var table = new PrintTable(Columns, [.. rows.Select((row, at) => Row(at + 1, row.line, row.Item2, names))]);
        var page = new SheetPage("Tài khoản", table, "TÀI KHOẢN VÀ QUYỀN", $"Tính đến ngày {VietFormat.Date(time.Today)}") { Landscape = true, Stamp = stamp.Words };
        return File(SheetWriter.Write(page), FileStore.Xlsx, ExportName.Of("Tài khoản", time.Today, "xlsx"));
    }

    private async Task<List<AccountDirectory.Line>> AllAsync(AccountDirectory.Question question, CancellationToken cancel)
    {
        var lines = new List<AccountDirectory.Line>();
        do
        {
            var page = await accounts.ListAsync(question, cancel);
            lines.AddRange(page.Lines);
            question = question with { After = page.Next };
        } while (question.After is not null && lines.Count < MostAccounts);
        return lines;
    }

    private static PrintRow Row(int at, AccountDirectory.Line line, Grant? grant, Dictionary<long, string> names) => PrintRow.Of(
        at, line.FullName, line.UserName, grant is null ? null : Roles.LabelOf(grant.Role), grant is null ? null : AccountWords.UnitName(names, grant.OrgUnitId),
        grant is null ? default(PrintValue) : grant.From, grant?.To is { } to ? to : default(PrintValue), line.SecondFactor ? "Bật" : null,
        line.LastSeenAt is { } seen ? Moments.At(seen) : null, AccountWords.Badge(line.State, line.MustChangePassword).Words);
}
