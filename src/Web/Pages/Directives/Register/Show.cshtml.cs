using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Pages.Directives.Assignments;
using DoanKet.Web.Pages.Tables;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>One document: what was read in it beside its text, each proposal to be confirmed, corrected or dropped.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class ShowModel(EntryContent content, ReadingBook readings, CitationGraph graph, DocumentEnds ends, OutgoingNumber numbers, FileStore files, HandedTables tables, GivingChoices giving, Trail trail, Visitor visitor, TimeProvider time) : PageModel, IShownAgain
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public ItemKind Kind { get; set; }

    [BindProperty]
    public long ItemId { get; set; }

    public EntryView View { get; private set; } = null!;

    /// <summary>What the citations name, in their order.</summary>
    public IReadOnlyList<NamedDocument> Named { get; private set; } = [];

    /// <summary>Why this document holds no longer.</summary>
    public DocumentEnd? End { get; private set; }

    /// <summary>Of a draft of our own, the number that it would get now.</summary>
    public NextNumber? Next { get; private set; }

    public DateOnly Today => time.Today;

    public bool MayEdit { get; private set; }

    /// <summary>Tasks are given from open documents by whoever has units below.</summary>
    public bool MayGive { get; private set; }

    /// <summary>What is to be done again and again, a unit may also set itself.</summary>
    public bool MaySetDuty => visitor.Can(Permission.DirectivesEdit) && IsSource;

    private bool IsSource => !View.Entry.IsDraft && !EntrySight.StateSecrets.Contains(View.Entry.Secrecy);

    public bool MayOpenFile => View.IsOwn || !EntrySight.StateSecrets.Contains(View.Entry.Secrecy);

    /// <summary>Nothing has been read yet and there is something to read.</summary>
    public bool Offers => MayEdit && View.Lines.Count == 0 && !EntrySight.StateSecrets.Contains(View.Entry.Secrecy) && View.Entry is not { Way: DocumentWay.Outgoing, IsDraft: true };

    private bool HasTables => View.Lines.Any(l => l.Text.Contains('\t', StringComparison.Ordinal));

    /// <summary>Its tables, with where they may be handed on.</summary>
    public OfferedTables Tables { get; private set; } = OfferedTables.None;

    public int ToCheck => ((IEnumerable<ReadItem>)[.. View.Citations, .. View.Targets, .. View.Facts, .. View.Tasks, .. View.Doubts]).Count(i => i.State is ReadState.Proposed);

    /// <summary>The lines at which something was read.</summary>
    public IReadOnlySet<int> Marked { get; private set; } = new HashSet<int>();

    public HistoryPage History { get; private set; } = HistoryPage.None;

    /// <summary>What was dropped of a list; of the doubts, what has been looked at.</summary>
    public DroppedItems Dropped(ItemKind kind) => new(kind, [.. ((IEnumerable<ReadItem>)[.. View.Dropped, .. View.Doubts]).Where(i => ItemKinds.Of(i) == kind && ReadingBook.CanBeTakenBack(i))], MayEdit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task LoadAsync(CancellationToken cancel) => await FindAsync(cancel);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) => DoneAsync(() => Kind switch
    {
        ItemKind.Citation => readings.ConfirmAsync<DocumentCitation>(Id, ItemId, cancel),
        ItemKind.Task => readings.ConfirmAsync<DirectiveTask>(Id, ItemId, cancel),
        ItemKind.Doubt => readings.ConfirmAsync<DocumentDoubt>(Id, ItemId, cancel),
        _ => readings.ConfirmAsync<DocumentFigure>(Id, ItemId, cancel),
    }, "Đã xác nhận.", $"i-{Kind}-{ItemId}", cancel);

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancel) => DoneAsync(() => Kind switch
    {
        ItemKind.Citation => readings.DropAsync<DocumentCitation>(Id, ItemId, cancel),
        ItemKind.Task => readings.DropAsync<DirectiveTask>(Id, ItemId, cancel),
        ItemKind.Doubt => Task.FromResult(false),
        _ => readings.DropAsync<DocumentFigure>(Id, ItemId, cancel),
    }, "Đã bỏ 1 mục; cần thì lấy lại ở cuối danh sách.", SectionOf(Kind), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) => DoneAsync(() => Kind switch
    {
        ItemKind.Citation => readings.TakeBackAsync<DocumentCitation>(Id, ItemId, cancel),
        ItemKind.Task => readings.TakeBackAsync<DirectiveTask>(Id, ItemId, cancel),
        ItemKind.Doubt => readings.TakeBackAsync<DocumentDoubt>(Id, ItemId, cancel),
        _ => readings.TakeBackAsync<DocumentFigure>(Id, ItemId, cancel),
    }, "Đã lấy lại 1 mục, chờ xác nhận.", $"i-{Kind}-{ItemId}", cancel);

    public async Task<IActionResult> OnPostConfirmAllAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayEdit) return NotFound();
        var done = await (Kind switch
        {
            ItemKind.Citation => readings.ConfirmAllAsync<DocumentCitation>(Id, null, cancel),
            ItemKind.Task => readings.ConfirmAllAsync<DirectiveTask>(Id, null, cancel),
            ItemKind.Doubt => readings.ConfirmAllAsync<DocumentDoubt>(Id, null, cancel),
            ItemKind.Fact => readings.ConfirmAllAsync<DocumentFigure>(Id, f => f.Kind == FigureKind.Fact, cancel),
            _ => readings.ConfirmAllAsync<DocumentFigure>(Id, f => f.Kind == FigureKind.Target, cancel),
        });
        this.Say($"Đã xác nhận {done} mục.");
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    /// <summary>Reads the file that lies with the entry.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayEdit || View.Entry.FileId is not { } file || await files.FindAsync(file, cancel) is not var (kept, bytes)) return NotFound();
        try
        {
            await readings.KeepAsync(View.Entry, DirectiveReader.Read(new MemoryStream(bytes), kept.Name), cancel);
            this.Say("Đã đọc văn bản; xem và xác nhận từng mục.");
        }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused)
        {
            this.Say(refused.Message);
        }
        return LocalRedirect($"/van-ban/so/{Id}");
    }

    private static string SectionOf(ItemKind kind) => kind switch { ItemKind.Citation => "h-vd", ItemKind.Task => "h-nv", ItemKind.Fact => "h-sl", _ => "h-ct" };

    /// <param name="at">Where the officer goes on: he was there, among many proposals.</param>
    private async Task<IActionResult> DoneAsync(Func<Task<bool>> act, string words, string at, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayEdit || !await act()) return NotFound();
        this.Say(words);
        return LocalRedirect($"/van-ban/so/{Id}#{at}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await content.FindAsync(Id, cancel) is not { } view) return false;
        View = view;
        MayEdit = visitor.ScopeFor(Permission.DirectivesEdit).Roots.Contains(view.Entry.OrgUnitId);
        MayGive = IsSource && await giving.MayGiveAsync(cancel);
        Named = await graph.RestsOnAsync(Id, cancel);
        End = (await ends.OfAsync([view.Entry], cancel)).GetValueOrDefault(Id);
        if (MayEdit && view.Entry is { Way: DocumentWay.Outgoing, IsDraft: true } draft) Next = await numbers.NextAsync(draft, await numbers.SymbolAsync(draft, cancel), Today.Year, cancel);
        Marked = ((IEnumerable<ReadItem>)[.. view.Citations, .. view.Targets, .. view.Facts, .. view.Tasks]).Select(i => i.Line).OfType<int>().ToHashSet();
        if (HasTables && MayOpenFile) Tables = await tables.OfferAsync(Id, cancel);
        History = await trail.OfAsync<DocumentEntry>(Request, Id, cancel);
        return true;
    }
}
