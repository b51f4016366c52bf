using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class DocumentsModel(DocumentList list, OrgDirectory directory, PaperAccess access, DocumentEnds ends, PermittedReading permitted, ShellModel shell, Visitor visitor, TimeProvider time) : PageModel
{
    public const int CountedUpTo = 1000;
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? IssuerCode { get; set; }

    public string? Issuer { get; private set; }
    public List<DocumentList.Row> Rows { get; private set; } = [];

    /// <summary>Those whose files this account may not open.</summary>
    public IReadOnlySet<long> Closed { get; private set; } = new HashSet<long>();

    /// <summary>Those that hold no longer, or will not.</summary>
    public IReadOnlyDictionary<long, DocumentEnd> Ends { get; private set; } = new Dictionary<long, DocumentEnd>();

    public DateOnly AsOf => shell.Day?.Former ?? time.Today;

    public List<int> Years { get; private set; } = [];
    public int Counted { get; private set; }
    public string? Next { get; private set; }

    public bool MayEdit => visitor.Can(Permission.OrganisationEdit);

    /// <summary>Whether the registers beside this one are open to the account.</summary>
    public bool ReadsAll => visitor.Can(Permission.DirectivesView);

    public bool MayWrite => visitor.Can(Permission.DirectivesEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(IssuerCode))
        {
            if (await directory.FindAsync(IssuerCode, cancel) is not { } issuer) return NotFound();
            Issuer = issuer.Name;
        }
        var asked = new DocumentList.Question(List.Q, Year, IssuerCode, shell.Day?.Former);
        Rows = await list.ReadAsync(asked, Cursor(List.After), PageSize + 1, cancel);
        if (Rows.Count > PageSize)
        {
            Rows.RemoveAt(PageSize);
            Next = string.Create(CultureInfo.InvariantCulture, $"{Rows[^1].Date:yyyy-MM-dd}.{Rows[^1].Id}");
        }
        Closed = await access.ClosedAsync([.. Rows.Where(r => r.FileId is not null).Select(r => r.Id)], cancel);
        Ends = await permitted.WithAsync(Permission.DirectivesView, () => ends.OfPapersAsync(Rows.ConvertAll(r => r.Id), cancel));
        (Counted, Years) = (await list.CountAsync(asked, CountedUpTo, cancel), await list.YearsAsync(cancel));
        return Page();
    }

    private static (DateOnly Date, long Id)? Cursor(string? text) =>
        text?.Split('.') is [var date, var id] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && long.TryParse(id, CultureInfo.InvariantCulture, out var last) ? (day, last) : null;
}
