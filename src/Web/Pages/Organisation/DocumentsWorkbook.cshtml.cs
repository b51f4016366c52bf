using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>The register as a workbook, under the same questions as the page.</summary>
[Needs(Permission.OrganisationView), ToldByDay]
internal sealed class DocumentsWorkbookModel(DocumentList list, ShellModel shell, TimeProvider time) : PageModel
{
    private const int MostRows = 20_000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? IssuerCode { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows = await list.ReadAsync(new(List.Q, Year, IssuerCode, shell.Day?.Former), null, MostRows, cancel);
        var table = new PrintTable(
            [new("TT", PrintKind.Ordinal, 5), new("Số, ký hiệu", PrintKind.Text, 16), new("Ngày", PrintKind.Date, 12), new("Trích yếu", PrintKind.Text, 50),
             new("Chức vụ người ký", PrintKind.Text, 16), new("Người ký", PrintKind.Text, 20), new("Đơn vị ban hành", PrintKind.Text, 30)],
            [.. rows.Select((r, at) => PrintRow.Of(at + 1, r.Citation, r.Date, r.Subject, r.SignerTitle, r.Signer, r.Issuer))]);
        return File(SheetWriter.Write(new SheetPage("Văn bản", table, "SỔ VĂN BẢN") { Landscape = true }), FileStore.Xlsx, ExportName.Of("Sổ văn bản", Request.DayShown(time), "xlsx"));
    }
}
