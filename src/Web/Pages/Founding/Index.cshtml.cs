using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>All cases as of a day, by the step at which they stood.</summary>
[Needs(Permission.FoundingView), ToldByDay]
internal sealed class IndexModel(FoundingPipeline pipeline, Visitor visitor, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "buoc")]
    public string? Step { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public string? State { get; set; }

    public IReadOnlyList<CaseStanding> All { get; private set; } = [];

    public IReadOnlyList<CaseStanding> Found { get; private set; } = [];

    public IReadOnlyList<CaseStanding> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateOnly Day { get; private set; }

    public bool MayOpen => visitor.Can(Permission.FoundingEdit);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var from = List.After is null ? 0 : Found.TakeWhile(c => Key(c) != List.After).Count() + 1;
        Rows = [.. Found.Skip(from).Take(PageSize)];
        Next = from + PageSize < Found.Count ? Key(Rows[^1]) : null;
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var table = new PrintTable(
            [
                new("TT", PrintKind.Ordinal, 5), new("Số hồ sơ", PrintKind.Text, 14), new("Tên", PrintKind.Text, 36), new("Đơn vị", PrintKind.Text, 24), new("Bước", PrintKind.Text, 20),
                new("Ngày của bước", PrintKind.Date, 12), new("Số ngày ở bước", PrintKind.Number, 9) { IsAdded = false }, new("Dự kiến", PrintKind.Number, 9), new("Số đơn", PrintKind.Number, 9), new("Hạn", PrintKind.Date, 12),
            ],
            [.. Found.Select((c, at) => PrintRow.Of(at + 1, c.Number, c.Name, c.UnitName, c.Step.Label(), c.Since, c.DaysInStep, c.ExpectedMembers, c.Applicants, c.Clock is { } clock ? clock.Due : default(PrintValue)))])
        { TotalLabel = "Cộng" };
        var page = new SheetPage("Hồ sơ thành lập", table, "HỒ SƠ THÀNH LẬP CÔNG ĐOÀN CƠ SỞ", $"Tính đến ngày {VietFormat.Date(Day)}") { Landscape = true };
        return File(SheetWriter.Write(page), FileStore.Xlsx, ExportName.Of("Hồ sơ thành lập", Day, "xlsx"));
    }

    /// <summary>How many cases stood at the step; recognised and refused ones are closed.</summary>
    public int CountAt(FoundingStep step) => All.Count(c => c.Step == step);

    public static string Key(CaseStanding standing) => $"{standing.UnitId}-{standing.Id}";

    private async Task LoadAsync(CancellationToken cancel)
    {
        Day = Request.DayShown(time);
        All = await pipeline.AsOfAsync(Day, cancel);
        var words = WordSearch.Words(List.Q);
        Found = [.. Sorted(All.Where(c => IsAsked(c, words)))];
    }

    private bool IsAsked(CaseStanding c, IReadOnlyList<string> words) =>
        WordSearch.Matches($"{c.Name} {c.Number}", words)
        && (string.IsNullOrEmpty(Step) || c.Step.ToString() == Step)
        && (string.IsNullOrEmpty(Unit) || $"{c.UnitId}" == Unit)
        && State switch { "muon" => c.IsLate, "len" => c.IsPassedUp, "mo" => !c.Step.IsEnd(), "dong" => c.Step.IsEnd(), _ => true };

    private IEnumerable<CaseStanding> Sorted(IEnumerable<CaseStanding> cases)
    {
        var order = List.Order("-viec");
        Func<CaseStanding, object> key = order.Key switch
        {
            "ten" => c => VietText.Fold(c.Name),
            "buoc" => c => c.Step.Rank(),
            "don" => c => c.Applicants,
            "dukien" => c => c.ExpectedMembers,
            "han" => c => c.Clock?.Due ?? DateOnly.MaxValue,
            "so" => c => c.Number,
            "ngay" => c => c.DaysInStep,
            // Work in hand first, that which has stood longest at the top.
            _ => c => c.Step.IsEnd() ? -1 : c.DaysInStep,
        };
        return order.Descending ? cases.OrderByDescending(key).ThenBy(c => c.Id) : cases.OrderBy(key).ThenBy(c => c.Id);
    }
}
