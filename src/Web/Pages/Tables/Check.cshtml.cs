using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Tables;

/// <summary>Checks the sums of a table that an officer sends or pastes. Nothing is kept: the page itself carries the file to the download.</summary>
[Needs(Permission.CampaignView), RequestFormLimits(ValueLengthLimit = MaxFileBytes * 2)]
internal sealed class CheckModel(EntryContent documents, HandedTables tables, PermittedReading permitted, TimeProvider time) : PageModel
{
    private const int MaxFileBytes = 4_000_000;
    private static readonly TableLimits Limits = new(MaxFileBytes, MaxUnpackedBytes: 100_000_000, MaxRows: 5_000);
    private byte[] bytes = [];

    [BindProperty, Display(Name = "Tệp")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "Bảng đã dán")]
    public string? Text { get; set; }

    /// <summary>The file of the page before, in letters that a form carries unchanged, and its name.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? KeptName { get; set; }

    public Workbook? Book { get; private set; }

    public CrossFootResult? Result { get; private set; }

    public string Carried => Base64Url.EncodeToString(bytes);

    /// <summary>The tables of a paper, or one of them, when the address names it.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "van-ban")] long? document, [FromQuery(Name = "tep")] long? held, [FromQuery(Name = "bang")] string? table, CancellationToken cancel)
    {
        if ((document ?? held) is null) return Page();
        if (table is not null || document is null)
        {
            if (await tables.FindAsync(new(document, held, HandedFrom.AtOf(table)), cancel) is not { } handed) return NoSuchTable();
            (Kept, KeptName) = (Base64Url.EncodeToString(handed.File.Bytes), handed.File.Name);
        }
        else if (!await TakeAsync(document.Value, cancel)) return NotFound();
        await ReadAsync(cancel);
        return Page();
    }

    /// <summary>The file of the document, when tables can be read from its kind; else its text, as it was pasted.</summary>
    private async Task<bool> TakeAsync(long document, CancellationToken cancel)
    {
        var (file, text) = (await permitted.WithAsync(Permission.DirectivesView, () => documents.FileAsync(document, cancel)), await tables.TextAsync(document, cancel));
        if (file is var (kept, content) && (text is null || IsTabular(kept))) (Kept, KeptName) = (Base64Url.EncodeToString(content), kept.Name);
        else if (text is not null) (Kept, KeptName) = (Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text)), TableFile.Pasted);
        return Kept is not null;
    }

    private static bool IsTabular(StoredFile file) => Path.GetExtension(file.Name).ToUpperInvariant() is not (".PDF" or ".JPG" or ".JPEG" or ".PNG");

    private PageResult NoSuchTable()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        ModelState.AddModelError("", HandedFrom.NoSuchTable);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMarkedAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Book is null || Result is null) return Page();
        using var original = new MemoryStream(bytes);
        using var marked = new MemoryStream();
        MarkedTables.Write(original, Book, Result, marked);
        return File(marked.ToArray(), FileStore.Xlsx, ExportName.Of($"Kiểm tra {Path.GetFileNameWithoutExtension(Book.FileName)}", time.Today, "xlsx"));
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            if (await BookAsync(cancel) is not { } book)
            {
                ModelState.AddModelError(nameof(Paper), "Chọn tệp, hoặc dán bảng vào ô bên dưới");
                return;
            }
            var result = CrossFoot.Check(book);
            if (result.Sheets.All(s => s.Tables.Count == 0))
                throw new TableRefused($"Không thấy bảng nào trong {(Paper is null ? "chữ đã dán" : $"tệp “{book.FileName}”")}: cần một dòng tiêu đề và các dòng bên dưới có số");
            (Book, Result) = (book, result);
        }
        catch (TableRefused refused)
        {
            ModelState.AddModelError(Paper is null ? nameof(Text) : nameof(Paper), refused.Message);
        }
    }

    private async Task<Workbook?> BookAsync(CancellationToken cancel)
    {
        if (Paper is { } file)
        {
            using var sent = new MemoryStream();
            if (file.Length <= MaxFileBytes) await file.CopyToAsync(sent, cancel);
            else throw new TableRefused($"Tệp “{Path.GetFileName(file.FileName)}” lớn hơn {MaxFileBytes / 1_000_000} MB. Bỏ hình ảnh và các trang không cần rồi gửi lại");
            bytes = sent.ToArray();
            return Read(file.FileName);
        }
        if (Kept is { Length: > 0 } && KeptName is { Length: > 0 } name && Base64Url.IsValid(Kept))
        {
            bytes = Base64Url.DecodeFromChars(Kept);
            return name == TableFile.Pasted ? TableFile.ReadPasted(System.Text.Encoding.UTF8.GetString(bytes)) : Read(name);
        }
        if (string.IsNullOrWhiteSpace(Text)) return null;
        bytes = System.Text.Encoding.UTF8.GetBytes(Text);
        return TableFile.ReadPasted(Text);
    }

    private Workbook Read(string name)
    {
        using var stream = new MemoryStream(bytes);
        return TableFile.Read(stream, name, Limits);
    }
}
