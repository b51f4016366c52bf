using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Corrects what was read in a document, or adds what was overlooked; saved, it is confirmed.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ItemModel(ReadingBook readings, EntryBook book, AppDbContext db) : PageModel, IShownAgain
{
    private const string NotADate = "Ghi ngày như 11/06/2024, 06/2024 hoặc 2024";

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [FromRoute(Name = "kind")]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? ItemId { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Loại dài nhất 60 chữ")]
    public string? Type { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Số, ký hiệu dài nhất 60 chữ")]
    public string? Number { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? Issuer { get; set; }

    [BindProperty]
    public string? As { get; set; }

    [BindProperty, StringLength(40, ErrorMessage = "Mục dài nhất 40 chữ")]
    public string? Path { get; set; }

    [BindProperty, StringLength(10_000, ErrorMessage = "Nội dung dài nhất 10.000 chữ")]
    public string? Text { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Dài nhất 2.000 chữ")]
    public string? Lead { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Dài nhất 2.000 chữ")]
    public string? With { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Dài nhất 2.000 chữ")]
    public string? Follow { get; set; }

    [BindProperty, Display(Name = "Hạn")]
    public DateOnly? Due { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Dài nhất 100 chữ")]
    public string? Recurrence { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Dài nhất 300 chữ")]
    public string? ReportTo { get; set; }

    [BindProperty, Display(Name = "Giá trị")]
    public decimal? Value { get; set; }

    [BindProperty, Display(Name = "Trên tổng số")]
    public decimal? Of { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Dài nhất 100 chữ")]
    public string? Unit { get; set; }

    [BindProperty, StringLength(40, ErrorMessage = "Dài nhất 40 chữ")]
    public string? Comparator { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Dài nhất 100 chữ")]
    public string? Threshold { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>Plan and column, "2.DV".</summary>
    [BindProperty]
    public string? Column { get; set; }

    public ItemKind What { get; private set; }

    public DocumentEntry Entry { get; private set; } = null!;

    /// <summary>The line of the text that the proposal was read in.</summary>
    public DocumentLine? Source { get; private set; }

    public List<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; } = [.. new[] { "căn cứ", "thực hiện", "theo", CitationGraph.Replaces, "nhắc đến" }.Select(w => new SelectListItem(w, w))];

    private static readonly SelectListItem[] Usual =
        [new("đúng bằng", "="), new("trở lên (từ, ít nhất)", ">="), new("trên", ">"), new("không quá", "<="), new("dưới", "<"), new("từ … đến …", ".."), new("khoảng", "khoảng"), new("hầu hết", "hầu hết")];

    /// <summary>The usual ones, and the word that the paper itself has ("gần", "xấp xỉ").</summary>
    public IEnumerable<SelectListItem> Comparators => Usual.Concat(string.IsNullOrWhiteSpace(Comparator) || Array.Exists(Usual, u => u.Value == Comparator) ? [] : [new(Comparator, Comparator)]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (ItemId is { } item && !await ShowAsync(item, cancel)) return NotFound();
        As ??= "nhắc đến";
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (What is not ItemKind.Citation && string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Ghi nội dung");
        if (What is ItemKind.Citation && Blank(Number) is null && Blank(Text) is null) ModelState.AddModelError(nameof(Number), "Ghi số, ký hiệu, hoặc ghi văn bản về việc gì");
        var (from, to) = (ReadDate(From, nameof(From)), ReadDate(To, nameof(To)));
        if (from is { } first && to is { } last && last.Last < first.First) ModelState.AddModelError(nameof(To), "Ngày sau phải từ ngày trước trở đi");
        if (!ModelState.IsValid) return Page();
        var done = What switch
        {
            ItemKind.Citation => await SaveAsync(e => new DocumentCitation { OrgUnitId = e.OrgUnitId, EntryId = e.Id, As = "" }, c => Fill(c, from), cancel),
            ItemKind.Task => await SaveAsync(e => new DirectiveTask { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Text = "" }, Fill, cancel),
            _ => await SaveAsync(e => new DocumentFigure { OrgUnitId = e.OrgUnitId, EntryId = e.Id, Text = "", Kind = What is ItemKind.Target ? FigureKind.Target : FigureKind.Fact }, f => Fill(f, from, to), cancel),
        };
        if (!done) return NotFound();
        this.Say($"Đã lưu {ItemKinds.Label(What)}.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private async Task<bool> SaveAsync<T>(Func<DocumentEntry, T> make, Action<T> fill, CancellationToken cancel) where T : ReadItem
    {
        if (ItemId is { } id) return await readings.CorrectAsync(Id, id, fill, cancel) is not null;
        return await readings.AddAsync(Id, entry =>
        {
            var item = make(entry);
            fill(item);
            return item;
        }, cancel) is not null;
    }

    private void Fill(DocumentCitation cited, PaperDate? date)
    {
        (cited.Number, cited.Type, cited.Date, cited.Issuer, cited.Subject) = (Blank(Number), Blank(Type), date?.ToString(), Blank(Issuer), Blank(Text));
        (cited.As, cited.Key) = (Ways.Any(w => w.Value == As) ? As! : "nhắc đến", DocumentKey.Of(cited.Number, cited.Type, cited.Subject, date));
    }

    private void Fill(DirectiveTask task)
    {
        (task.Path, task.Text, task.Lead, task.With, task.Follow) = (Blank(Path), Blank(Text)!, EntryForm.Lines(Lead), EntryForm.Lines(With), EntryForm.Lines(Follow));
        (task.Due, task.Recurrence, task.ReportTo) = (Due, Blank(Recurrence), Blank(ReportTo));
    }

    private void Fill(DocumentFigure figure, PaperDate? from, PaperDate? to)
    {
        (figure.Text, figure.Value, figure.Unit, figure.Of, figure.From, figure.To) = (Blank(Text)!, Value, Blank(Unit), Of, from?.ToString(), to?.ToString());
        if (What is ItemKind.Fact) return;
        (figure.Comparator, figure.Threshold) = (Comparator ?? "=", Blank(Threshold));
        var parts = Plans.Any(p => p.Value == Column) ? Column!.Split('.') : [];
        (figure.PlanId, figure.Column) = parts is [var plan, var column] ? ((long?)long.Parse(plan, System.Globalization.CultureInfo.InvariantCulture), column) : (null, (string?)null);
    }

    private async Task<bool> ShowAsync(long id, CancellationToken cancel)
    {
        ReadItem? item = What switch
        {
            ItemKind.Citation => await readings.ItemAsync<DocumentCitation>(Id, id, cancel),
            ItemKind.Task => await readings.ItemAsync<DirectiveTask>(Id, id, cancel),
            _ => await readings.ItemAsync<DocumentFigure>(Id, id, cancel),
        };
        if (item is DocumentCitation cited) (Number, Type, From, Issuer, Text, As) = (cited.Number, cited.Type, DocumentKey.Date(cited.Date)?.Shown, cited.Issuer, cited.Subject, cited.As);
        if (item is DirectiveTask task) (Path, Text, Lead, With, Follow, Due, Recurrence, ReportTo) = (task.Path, task.Text, task.Lead, task.With, task.Follow, task.Due, task.Recurrence, task.ReportTo);
        if (item is DocumentFigure figure)
        {
            (Text, Value, Unit, Of, Comparator, Threshold) = (figure.Text, figure.Value, figure.Unit, figure.Of, figure.Comparator, figure.Threshold);
            (From, To, Column) = (DocumentKey.Date(figure.From)?.Shown, DocumentKey.Date(figure.To)?.Shown, figure.PlanId is { } plan ? $"{plan}.{figure.Column}" : null);
        }
        if (item?.Line is { } line) Source = await db.Set<DocumentLine>().SingleOrDefaultAsync(l => l.EntryId == Id && l.Line == line, cancel);
        return item is not null;
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (ItemKinds.Of(Kind) is not { } kind || await book.SeenAsync(Id, cancel) is not { } entry) return false;
        (What, Entry) = (kind, entry);
        if (kind is ItemKind.Target)
            Plans = [.. (await db.Set<TargetPlan>().OrderByDescending(p => p.From).ToListAsync(cancel)).SelectMany(p => TargetColumns.All.Select(c => new SelectListItem($"{p.Name}: {c.At(p.Threshold).Name}", $"{p.Id}.{c.Code}")))];
        return true;
    }

    private PaperDate? ReadDate(string? typed, string field)
    {
        if (Blank(typed) is not { } text) return null;
        var date = DocumentKey.Date(string.Join('-', text.Split('/', '-', '.').Select(p => p.Trim()).Reverse()));
        if (date is null) ModelState.AddModelError(field, NotADate);
        return date;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text.Trim());
}
