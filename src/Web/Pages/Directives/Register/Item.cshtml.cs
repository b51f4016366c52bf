using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Corrects what was read in a document, or adds what was overlooked; saved, it is confirmed.</summary>
[Needs(Permission.DirectivesEdit)]
internal sealed class ItemModel(ReadingBook readings, EntryBook book, AppDbContext db) : ItemFormModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [FromRoute(Name = "kind")]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? ItemId { get; set; }

    public DocumentEntry Entry { get; private set; } = null!;

    /// <summary>The line of the text that the proposal was read in.</summary>
    public DocumentLine? Source { get; private set; }

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
        if (What is ItemKind.Citation && VietText.Typed(Number) is null && VietText.Typed(Text) is null) ModelState.AddModelError(nameof(Number), "Ghi số, ký hiệu, hoặc ghi văn bản về việc gì");
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

    private async Task<bool> ShowAsync(long id, CancellationToken cancel)
    {
        ReadItem? item = What switch
        {
            ItemKind.Citation => await readings.ItemAsync<DocumentCitation>(Id, id, cancel),
            ItemKind.Task => await readings.ItemAsync<DirectiveTask>(Id, id, cancel),
            _ => await readings.ItemAsync<DocumentFigure>(Id, id, cancel),
        };
        if (item is not null) Show(item);
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
}
