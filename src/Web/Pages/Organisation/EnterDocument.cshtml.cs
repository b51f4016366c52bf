using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.IO.Compression;
using DoanKet.App.Identity;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Organisation;

[Needs(Permission.OrganisationEdit)]
internal sealed class EnterDocumentModel(DocumentRegister register, FileStore files, OrgBrowser browser, CurrentWork work) : PageModel, IShownAgain
{
    private const int MostBytes = 10 * 1024 * 1024;

    [BindProperty, Display(Name = "Đơn vị ban hành"), Required(ErrorMessage = "Chọn đơn vị ban hành")]
    public long? IssuerId { get; set; }

    [BindProperty, Display(Name = "Số"), Required(ErrorMessage = "Nhập số văn bản"), Range(1, 99_999, ErrorMessage = "Số văn bản từ 1 trở lên")]
    public int? Number { get; set; }

    [BindProperty, Display(Name = "Ký hiệu"), Required(ErrorMessage = "Nhập ký hiệu, như KH-LĐLĐ"), StringLength(40, ErrorMessage = "Ký hiệu dài nhất 40 chữ")]
    public string Symbol { get; set; } = "";

    [BindProperty, Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Trích yếu"), Required(ErrorMessage = "Nhập trích yếu"), StringLength(500, ErrorMessage = "Trích yếu dài nhất 500 chữ")]
    public string Subject { get; set; } = "";

    [BindProperty, Display(Name = "Chức vụ người ký"), StringLength(100, ErrorMessage = "Chức vụ dài nhất 100 chữ")]
    public string? SignerTitle { get; set; }

    [BindProperty, Display(Name = "Người ký"), StringLength(100, ErrorMessage = "Họ tên dài nhất 100 chữ")]
    public string? SignerName { get; set; }

    [BindProperty, Display(Name = "Tệp văn bản")]
    public IFormFile? Paper { get; set; }

    public List<SelectListItem> Issuers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task LoadAsync(CancellationToken cancel) =>
        Issuers = [.. (await browser.PossibleParentsAsync(UnitKind.Grassroots, cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Paper is { Length: > MostBytes }) ModelState.AddModelError(nameof(Paper), "Tệp lớn hơn 10 MB; chọn bản nhỏ hơn");
        if (Paper is not null && await TypeOfAsync(Paper, cancel) is null) ModelState.AddModelError(nameof(Paper), "Tệp không phải văn bản .docx hoặc .pdf; chọn tệp khác");
        if (!ModelState.IsValid) return Page();
        work.Begin(OrganisationOperations.EnterDocument);
        var document = await register.EnterAsync(new OfficialDocument
        {
            OrgUnitId = IssuerId!.Value, Year = Date!.Value.Year, Number = Number!.Value, Symbol = Symbol.Trim(), Date = Date.Value, Subject = Subject.Trim(),
            SignerTitle = SignerTitle, SignerName = SignerName, FileId = await KeepAsync(cancel),
        }, cancel);
        this.Say($"Đã vào sổ {document.Citation}.");
        return LocalRedirect($"/van-ban/{document.Id}");
    }

    private async Task<long?> KeepAsync(CancellationToken cancel)
    {
        if (Paper is null) return null;
        using var bytes = new MemoryStream();
        await Paper.CopyToAsync(bytes, cancel);
        return (await files.KeepAsync(IssuerId!.Value, Paper.FileName, (await TypeOfAsync(Paper, cancel))!, bytes.ToArray(), cancel)).Id;
    }

    /// <summary>Told by the content; the ending of the name only has to agree with it.</summary>
    private static async Task<string?> TypeOfAsync(IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        return Path.GetExtension(file.FileName).ToUpperInvariant() switch
        {
            ".DOCX" when IsDocx(content) => FileStore.Docx,
            ".PDF" when await IsPdfAsync(content, cancel) => "application/pdf",
            _ => null,
        };
    }

    private static async Task<bool> IsPdfAsync(Stream content, CancellationToken cancel)
    {
        var first = new byte[5];
        return await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel) == first.Length && first.AsSpan().SequenceEqual("%PDF-"u8);
    }

    private static bool IsDocx(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
