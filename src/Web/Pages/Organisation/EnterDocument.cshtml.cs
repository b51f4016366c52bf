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
internal sealed class EnterDocumentModel(DocumentRegister register, FileStore files, OrgBrowser browser, HeldFile held, CurrentWork work) : PageModel, IShownAgain
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

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    public List<SelectListItem> Issuers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task LoadAsync(CancellationToken cancel)
    {
        Issuers = [.. (await browser.PossibleParentsAsync(UnitKind.Grassroots, cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        Kept = await held.HoldAsync(Kept, nameof(Kept), ModelState, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sent = await held.TakeAsync(Paper, Kept, cancel);
        var type = sent is null ? null : TypeOf(sent);
        var fault = sent is { Bytes.Length: > MostBytes } ? "Tệp lớn hơn 10 MB; chọn bản nhỏ hơn" : sent is not null && type is null ? "Tệp không phải văn bản .docx hoặc .pdf; chọn tệp khác" : null;
        if (fault is not null)
        {
            ModelState.AddModelError(nameof(Paper), fault);
            held.Refuse();
        }
        if (!ModelState.IsValid) return Page();
        work.Begin(OrganisationOperations.EnterDocument);
        var document = await register.EnterAsync(new OfficialDocument
        {
            OrgUnitId = IssuerId!.Value, Year = Date!.Value.Year, Number = Number!.Value, Symbol = Symbol.Trim(), Date = Date.Value, Subject = Subject.Trim(),
            SignerTitle = SignerTitle, SignerName = SignerName, FileId = sent is null ? null : (await files.KeepAsync(IssuerId.Value, sent.Name, type!, sent.Bytes, cancel)).Id,
        }, cancel);
        await held.ForgetAsync(Kept, cancel);
        this.Say($"Đã vào sổ {document.Citation}.");
        return LocalRedirect($"/van-ban/{document.Id}");
    }

    /// <summary>Told by the content; the ending of the name only has to agree with it.</summary>
    private static string? TypeOf(SentFile file) => Path.GetExtension(file.Name).ToUpperInvariant() switch
    {
        ".DOCX" when IsDocx(new MemoryStream(file.Bytes)) => FileStore.Docx,
        ".PDF" when file.Bytes.AsSpan().StartsWith("%PDF-"u8) => "application/pdf",
        _ => null,
    };

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
