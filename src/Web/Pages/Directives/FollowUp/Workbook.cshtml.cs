using DoanKet.App.Directives.FollowUp;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.FollowUp;

/// <summary>The follow-up as a workbook, under the same questions as the page.</summary>
[Needs(Permission.DirectivesView), ToldByDay]
internal sealed class WorkbookModel(FollowUpQuery followUp, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public FollowUpAsked Asked { get; set; } = new();

    [FromQuery(Name = "theo")]
    public string? By { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (day, by) = (Request.DayShown(time), FollowUpWords.ByOf(By));
        var rows = await followUp.ByAsync(by, Asked.Question(day, by is FollowUpBy.Unit ? List.Q : null), cancel);
        var group = FollowUpWords.Groups.Single(g => g.By == by);
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new(group.Head, PrintKind.Text, 34), new("", PrintKind.Text, 40), new("Đã giao"), new("Đã xong"), new("Quá hạn"), new("Chưa nhận"), new("Chưa mở xem")],
            [.. rows.Select((r, at) => PrintRow.Of(at + 1, r.Name, r.Detail, r.Given, r.Done, r.Late, r.Unacknowledged, r.Unseen))])
        { TotalLabel = "Cộng" };
        return File(SheetWriter.Write(new SheetPage("Theo dõi", table, "THEO DÕI THỰC HIỆN NHIỆM VỤ", $"{group.Label}, đến hết ngày {VietFormat.Date(day)}") { Landscape = true }), FileStore.Xlsx, ExportName.Of("Theo dõi nhiệm vụ", day, "xlsx"));
    }
}
