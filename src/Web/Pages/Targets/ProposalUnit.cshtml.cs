using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Proposals;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The employers, unions, cases and groups that make up the proposed figures of a unit.</summary>
[Needs(Permission.TargetsEdit), ToldByDay]
internal sealed class ProposalUnitModel(AllotmentBook book, ProposalBook proposals, TimeProvider time) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = ProposalAsked.RuleKey)]
    public string? Asked { get; set; }

    [FromQuery(Name = ProposalAsked.ColumnKey)]
    public string? Column { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public UnitProposal Unit { get; private set; } = null!;

    public ProposalTerms Terms { get; private set; } = null!;

    /// <summary>Every row of the column; of a unit as a whole, all of them.</summary>
    public IReadOnlyList<ProposalRow> All { get; private set; } = [];

    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateOnly Day => Request.DayShown(time);

    public ProposalRule Rule => ProposalAsked.Rule(Asked);

    public string? Chosen => Column is { } code && Proposal.Columns.Contains(code) ? code : null;

    public async Task<IActionResult> OnGetAsync(long id, long unit, CancellationToken cancel)
    {
        if (!await FindAsync(id, unit, cancel)) return NotFound();
        var from = int.TryParse(List.After, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var after) && after < All.Count ? after : 0;
        Rows = [.. All.Skip(from).Take(PageSize)];
        Next = from + PageSize < All.Count ? (from + PageSize).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync(long id, long unit, CancellationToken cancel)
    {
        if (!await FindAsync(id, unit, cancel)) return NotFound();
        PrintColumn Three(string of) => PrintColumn.Group(of, new PrintColumn("Thấp", PrintKind.Number, 8), new PrintColumn("Có thể", PrintKind.Number, 8), new PrintColumn("Cao", PrintKind.Number, 8));
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Tên", PrintKind.Text, 44), new("Là", PrintKind.Text, 28), new("Số người", PrintKind.Number, 10), Three("Đoàn viên"), Three("Công đoàn cơ sở"), new("Vì sao", PrintKind.Text, 36)],
            [.. All.Select((r, at) => PrintRow.Of(at + 1, r.Name, Labels.Of(r.Source), r.People, r.Members.Low, r.Members.Likely, r.Members.High, r.Unions.Low, r.Unions.Likely, r.Unions.High, Labels.Of(r.Why)))])
        { TotalLabel = "Cộng" };
        var page = new SheetPage("Đề xuất", table, "CƠ SỞ CỦA CHỈ TIÊU ĐỀ XUẤT", $"{Unit.Name}; {Plan.Name}; {Labels.Of(Rule)}; số liệu đến {VietFormat.Date(Day)}") { Landscape = true };
        return File(SheetWriter.Write(page), FileStore.Xlsx, ExportName.Of($"Đề xuất chỉ tiêu {Unit.Name}", Day, "xlsx"));
    }

    public static string? Link(ProposalRow row) => (row.Source, row.Key) switch
    {
        (ProposalSource.Employer, { } id) => $"/doanh-nghiep/{id}",
        (ProposalSource.Case, { } id) => $"/thanh-lap/{id}",
        (ProposalSource.Union, { } code) => $"/don-vi/{code}",
        _ => null,
    };

    private async Task<bool> FindAsync(long id, long unitId, CancellationToken cancel)
    {
        if (await book.PlanAsync(id, cancel) is not { IsSetter: true } plan) return false;
        var proposal = await proposals.ForAsync(plan, Rule, Day, cancel);
        if (proposal.Of(unitId) is not { } unit) return false;
        (Plan, Unit, Terms) = (plan, unit, proposal.Terms);
        All = [.. unit.Rows.Where(r => Chosen is null || r.IsIn(Chosen))];
        return true;
    }
}
