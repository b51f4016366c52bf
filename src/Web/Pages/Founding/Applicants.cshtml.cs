using DoanKet.App.Founding;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The applications of a case.</summary>
[Needs(Permission.FoundingView)]
internal sealed class ApplicantsModel(AppDbContext db, ApplicantChecks checks, ReadLog log, ExportStamp stamp, Visitor visitor, TimeProvider time) : PageModel
{
    private const int PageSize = 100;

    [FromRoute]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "xet")]
    public string? Look { get; set; }

    public FoundingCase Case { get; private set; } = null!;

    public IReadOnlyList<CheckedApplicant> All { get; private set; } = [];

    public IReadOnlyList<CheckedApplicant> Found { get; private set; } = [];

    public IReadOnlyList<CheckedApplicant> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayEdit => Case is { IsClosed: false, TakesApplications: true } && visitor.Can(Permission.FoundingEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        var from = List.After is null ? 0 : Found.TakeWhile(a => Key(a) != List.After).Count() + 1;
        Rows = [.. Found.Skip(from).Take(PageSize)];
        Next = from + PageSize < Found.Count ? Key(Rows[^1]) : null;
        return Page();
    }

    /// <summary>Numbers leave masked: the list on paper needs none. That it was taken is noted.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        await log.NoteAsync(FoundingOperations.Export, $"Hồ sơ {Case.Number}: {VietFormat.Number(Found.Count)} đơn", cancel);
        var table = new PrintTable(
            [
                new("TT", PrintKind.Ordinal, 5), new("Họ và tên", PrintKind.Text, 26), new("Năm sinh", PrintKind.Text, 10), new("Số định danh", PrintKind.Text, 15),
                new("Vị trí công việc", PrintKind.Text, 26), new("Ngày đơn", PrintKind.Date, 12), new("Kiểm tra", PrintKind.Text, 40),
            ],
            [.. Found.Select((a, at) => PrintRow.Of(at + 1, a.Applicant.FullName, $"{BirthYear(a)}", Masked(a), a.Applicant.JobAndPlace, a.Applicant.AppliedOn, string.Join("; ", a.Findings.Select(f => f.Text))))]);
        return File(SheetWriter.Write(new SheetPage("Đơn gia nhập", table, "NGƯỜI XIN GIA NHẬP", $"Hồ sơ {Case.Number}, {Case.Name}") { Landscape = true, Stamp = stamp.Words }), FileStore.Xlsx, ExportName.Of($"Đơn gia nhập {Case.Number}", time.Today, "xlsx"));
    }

    public static int? BirthYear(CheckedApplicant a) => a.Applicant.BirthDate?.Year ?? a.Applicant.BirthYear;

    public static string? Masked(CheckedApplicant a) => a.Applicant.CitizenId is { } number ? CitizenId.Mask(number) : null;

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Case = (await db.Set<FoundingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel))!;
        if (Case is null) return false;
        All = await checks.OfAsync(Case, cancel);
        var asked = All.Where(a => Look switch { "can" => a.Findings.Count > 0, "du" => a.IsEligible, "khong" => !a.IsEligible, _ => true })
            .Where(a => string.IsNullOrWhiteSpace(List.Q) || VietText.SearchText(a.Applicant.FullName).Contains(" " + VietText.Fold(List.Q), StringComparison.Ordinal));
        Found = [.. Sorted(asked)];
        return true;
    }

    private IEnumerable<CheckedApplicant> Sorted(IEnumerable<CheckedApplicant> list)
    {
        var order = List.Order("ten");
        Func<CheckedApplicant, object> key = order.Key switch
        {
            "sinh" => a => BirthYear(a) ?? 0,
            "don" => a => a.Applicant.AppliedOn,
            "xet" => a => a.IsEligible ? a.Findings.Count == 0 ? 2 : 1 : 0,
            _ => a => VietText.NameSortKey(a.Applicant.FullName),
        };
        var compared = Comparer<object>.Create((x, y) => x is string s ? string.CompareOrdinal(s, (string)y) : Comparer<object>.Default.Compare(x, y));
        return order.Descending ? list.OrderByDescending(key, compared).ThenBy(a => a.Applicant.Id) : list.OrderBy(key, compared).ThenBy(a => a.Applicant.Id);
    }

    private static string Key(CheckedApplicant a) => $"{a.Applicant.Id}";
}
