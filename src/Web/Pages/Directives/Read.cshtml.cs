using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DoanKet.App.Directives;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Directives.Register;
using DoanKet.Web.Pages.Tables;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DoanKet.Web.Pages.Directives;

/// <summary>Reads a directive that an officer sends or pastes: shows what it says, or enters it into the register of his unit with all that was read.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class ReadModel(EntryBook book, ReadingBook readings, PaperBox box, HeldFile held, HandedTables tables, PermittedReading permitted, CurrentWork work, AppDbContext db, Visitor visitor) : PageModel, IShownAgain
{
    private const int MaxFileBytes = 10_000_000, LongestNumber = 60;

    [BindProperty, Display(Name = "Tệp")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "Văn bản đã dán")]
    public string? Text { get; set; }

    /// <summary>The register did not take what was read: its number and day are shown, to be put right.</summary>
    [BindProperty]
    public bool Corrects { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Sổ của đơn vị")]
    public long? UnitId { get; set; }

    /// <summary>The document of the register that the text belongs to; none for one that comes in now.</summary>
    [BindProperty(SupportsGet = true, Name = "so")]
    public long? EntryId { get; set; }

    public DocumentEntry? Entry { get; private set; }

    /// <summary>The file of a form that came back.</summary>
    [BindProperty(Name = nameof(Kept))]
    public HeldPart Kept { get; set; } = new();

    /// <summary>The register has one that looks the same; this is another.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>The same document, which the register has already.</summary>
    public KnownPaper? Known => book.Known;

    /// <summary>The units into whose registers this account may enter.</summary>
    public List<SelectListItem> Units { get; private set; } = [];

    public DirectiveReading? Reading { get; private set; }

    /// <summary>What of its tables may be handed on.</summary>
    public OfferedTables Tables { get; private set; } = OfferedTables.None;

    /// <summary>The lines of the text, as the places of the proposals count them.</summary>
    public IReadOnlyList<string> Lines => Reading is { } read ? read.Text.Split('\n') : [];

    /// <summary>The lines at which something was read.</summary>
    public IReadOnlySet<int> Marked { get; private set; } = new HashSet<int>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        return EntryId is null || Entry is not null ? Page() : NotFound();
    }

    /// <summary>The register did not take it: its file waits.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        Kept = await held.HoldAsync(Kept, nameof(Kept), ModelState, cancel);
        if (Reading is { Tables.Count: > 0 } read && !SecretStamp.IsIn(read.Text) && await SentAsync(cancel) is { } paper) Tables = await tables.OfferAsync(paper, cancel);
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        var standing = visitor.ScopeFor(Permission.DirectivesEdit).Roots;
        Units = [.. (await db.Set<OrgUnit>().Where(u => standing.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel)).Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)))];
        UnitId ??= standing.Length > 0 ? standing[0] : null;
        if (EntryId is { } id) Entry = await permitted.WithAsync(Permission.DirectivesEdit, () => book.SeenAsync(id, cancel));
    }

    /// <summary>Enters the document with its file and all that was read in it; or gives a document of the register its text.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (EntryId is not null ? Entry is null : Units.TrueForAll(u => u.Value != UnitId?.ToString(CultureInfo.InvariantCulture))) return NotFound();
        await ReadHereAsync(cancel);
        var sent = await held.TakeAsync(Paper, Kept, cancel);
        var isTaken = sent is not null && PaperBox.Takes(sent);
        // what bears a stamp of secrecy does not lie here even for a moment
        if (!isTaken || Reading is null && Paper is not null || Reading is { } stamped && SecretStamp.IsIn(stamped.Text)) held.Refuse();
        if (Reading is not { } read) return Page();
        work.Begin(DirectivesOperations.EnterIncoming);
        var file = !isTaken || Entry?.FileId is not null ? (long?)null : await box.KeepAsync(Entry?.OrgUnitId ?? UnitId!.Value, sent!, cancel);
        Reading = null;
        var entry = Entry ?? await EnterAsync(read, file, cancel);
        if (file is { } kept && entry.FileId is null) await book.AttachAsync(entry.Id, kept, cancel);
        await readings.KeepAsync(entry, read, cancel);
        await held.ForgetAsync(Kept, cancel);
        this.Say(sent is not null && !isTaken ? $"Đã đọc và vào sổ. Tệp không được giữ lại: {PaperBox.Refused.ToLowerInvariant()}." : Entry is null ? $"Đã vào sổ, số đến {entry.BookNumber}/{entry.BookYear}. Xem và xác nhận từng mục." : "Đã đọc văn bản; xem và xác nhận từng mục.");
        return LocalRedirect($"/van-ban/so/{entry.Id}");
    }

    private async Task<DocumentEntry> EnterAsync(DirectiveReading read, long? file, CancellationToken cancel)
    {
        var form = EntryForm.Of(read.Head);
        if (Corrects) form = form with { Number = Number, Date = Date, DateWords = Date is null ? form.DateWords : null, IsAnother = IsAnother };
        Rule.Check(form.Number is not { Length: > LongestNumber }, nameof(Number), $"Số, ký hiệu dài nhất {LongestNumber} chữ");
        // Should the register refuse it, nothing has to be sent again. What bears a stamp of secrecy is not shown back.
        (Corrects, Number, Date) = (true, form.Number, form.Date);
        if (!SecretStamp.IsIn(read.Text)) Text = read.Text;
        foreach (var shown in new[] { nameof(Corrects), nameof(Number), nameof(Date), nameof(Text) }) ModelState.Remove(shown);
        return await book.EnterAsync(UnitId!.Value, form, file, cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        await ReadHereAsync(cancel);
    }

    private async Task ReadHereAsync(CancellationToken cancel)
    {
        try
        {
            Reading = await ReadAsync(cancel);
            if (Reading is not { } read) ModelState.AddModelError(nameof(Paper), "Chọn tệp, hoặc dán văn bản vào ô bên dưới");
            else Marked = read.Citations.SelectMany(c => c.Also.Prepend(c.At)).Concat(read.Facts.Select(f => f.At)).Concat(read.Targets.Select(t => t.At)).Concat(read.Tasks.Select(t => t.At)).Select(p => p.Line).ToHashSet();
        }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused)
        {
            ModelState.AddModelError(Paper is null ? nameof(Text) : nameof(Paper), refused.Message);
        }
    }

    private async Task<DirectiveReading?> ReadAsync(CancellationToken cancel)
    {
        if (await SentAsync(cancel) is not { } sent) return null;
        return Paper is null ? DirectiveReader.ReadPasted(Text!) : DirectiveReader.Read(new MemoryStream(sent.Bytes), sent.Name);
    }

    private async Task<SentFile?> SentAsync(CancellationToken cancel)
    {
        if (Paper is not { } file) return string.IsNullOrWhiteSpace(Text) ? null : new SentFile("Văn bản đã dán.txt", System.Text.Encoding.UTF8.GetBytes(Text));
        if (file.Length > MaxFileBytes) throw new DirectiveRefused($"Tệp “{System.IO.Path.GetFileName(file.FileName)}” lớn hơn {MaxFileBytes / 1_000_000} MB. Bỏ hình ảnh rồi gửi lại, hoặc dán phần chữ.");
        using var sent = new MemoryStream();
        await file.CopyToAsync(sent, cancel);
        return new SentFile(file.FileName, sent.ToArray());
    }
}
