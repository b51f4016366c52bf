using System.ComponentModel.DataAnnotations;
using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>What is asked of one item of a document (a citation, a figure, a task): its fields, filled from the item and back into it.</summary>
internal abstract class ItemFormModel : PageModel
{
    private const string NotADate = "Ghi ngày như 11/06/2024, 06/2024 hoặc 2024";

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

    public ItemKind What { get; protected set; }

    public List<SelectListItem> Plans { get; protected set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; } = [.. new[] { "căn cứ", "thực hiện", "theo", CitationGraph.Replaces, "nhắc đến" }.Select(w => new SelectListItem(w, w))];

    private static readonly SelectListItem[] Usual =
        [new("đúng bằng", "="), new("trở lên (từ, ít nhất)", ">="), new("trên", ">"), new("không quá", "<="), new("dưới", "<"), new("từ … đến …", ".."), new("khoảng", "khoảng"), new("hầu hết", "hầu hết")];

    /// <summary>The usual ones, and the word that the paper itself has ("gần", "xấp xỉ").</summary>
    public IEnumerable<SelectListItem> Comparators => Usual.Concat(string.IsNullOrWhiteSpace(Comparator) || Array.Exists(Usual, u => u.Value == Comparator) ? [] : [new(Comparator, Comparator)]);

    protected void Fill(DocumentCitation cited, PaperDate? date)
    {
        (cited.Number, cited.Type, cited.Date, cited.Issuer, cited.Subject) = (VietText.Typed(Number), VietText.Typed(Type), date?.ToString(), VietText.Typed(Issuer), VietText.Typed(Text));
        (cited.As, cited.Key) = (Ways.Any(w => w.Value == As) ? As! : "nhắc đến", DocumentKey.Of(cited.Number, cited.Type, cited.Subject, date));
    }

    protected void Fill(DirectiveTask task)
    {
        (task.Path, task.Text, task.Lead, task.With, task.Follow) = (VietText.Typed(Path), VietText.Typed(Text)!, EntryForm.Lines(Lead), EntryForm.Lines(With), EntryForm.Lines(Follow));
        (task.Due, task.Recurrence, task.ReportTo) = (Due, VietText.Typed(Recurrence), VietText.Typed(ReportTo));
    }

    protected void Fill(DocumentFigure figure, PaperDate? from, PaperDate? to)
    {
        (figure.Text, figure.Value, figure.Unit, figure.Of, figure.From, figure.To) = (VietText.Typed(Text)!, Value, VietText.Typed(Unit), Of, from?.ToString(), to?.ToString());
        if (What is ItemKind.Fact) return;
        (figure.Comparator, figure.Threshold) = (Comparator ?? "=", VietText.Typed(Threshold));
        var parts = Plans.Any(p => p.Value == Column) ? Column!.Split('.') : [];
        (figure.PlanId, figure.Column) = parts is [var plan, var column] ? ((long?)long.Parse(plan, System.Globalization.CultureInfo.InvariantCulture), column) : (null, (string?)null);
    }

    protected void Show(ReadItem item)
    {
        if (item is DocumentCitation cited) (Number, Type, From, Issuer, Text, As) = (cited.Number, cited.Type, DocumentKey.Date(cited.Date)?.Shown, cited.Issuer, cited.Subject, cited.As);
        if (item is DirectiveTask task) (Path, Text, Lead, With, Follow, Due, Recurrence, ReportTo) = (task.Path, task.Text, task.Lead, task.With, task.Follow, task.Due, task.Recurrence, task.ReportTo);
        if (item is DocumentFigure figure)
        {
            (Text, Value, Unit, Of, Comparator, Threshold) = (figure.Text, figure.Value, figure.Unit, figure.Of, figure.Comparator, figure.Threshold);
            (From, To, Column) = (DocumentKey.Date(figure.From)?.Shown, DocumentKey.Date(figure.To)?.Shown, figure.PlanId is { } plan ? $"{plan}.{figure.Column}" : null);
        }
    }

    protected PaperDate? ReadDate(string? typed, string field)
    {
        if (VietText.Typed(typed) is not { } text) return null;
        var date = DocumentKey.Date(string.Join('-', text.Split('/', '-', '.').Select(p => p.Trim()).Reverse()));
        if (date is null) ModelState.AddModelError(field, NotADate);
        return date;
    }
}
