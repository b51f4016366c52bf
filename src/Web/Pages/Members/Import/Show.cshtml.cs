using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Members.Party;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>A line of the table of findings.</summary>
internal sealed record Kind(string Code, string Label, bool IsError, int Lines, string Example, string Answer);

/// <summary>One batch: the dry run, the import while it runs, what it did, and its undoing.</summary>
[Needs(Permission.MembersEdit)]
internal sealed class ShowModel(MemberBatches batches, MemberImport import, MemberUndo undo, RegisterChecks checks, RunningImports running, UnitField units, PartyRecords party, PermittedReading permitted, AppDbContext db, Visitor visitor) : PageModel, IShownAgain
{
    /// <summary>More lines than these are written after the request, with progress.</summary>
    private const int AtOnce = 5_000;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [FromQuery(Name = "dong")]
    public string? Which { get; set; }

    private const int MostParts = 10;

    private IReadOnlyDictionary<LineMatch, string> examples = new Dictionary<LineMatch, string>();

    /// <summary>Only lines with this finding.</summary>
    [FromQuery(Name = "loi")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    /// <summary>What the officer saw when pressing the button.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public MemberBatch? Batch { get; private set; }

    public BatchSummary Summary { get; private set; } = null!;

    public BatchCounts Counts { get; private set; } = null!;

    public UndoBuckets? IfUndone { get; private set; }

    /// <summary>The first of those whom undoing has left in the register.</summary>
    public IReadOnlyList<StayingMember> Staying { get; private set; } = [];

    public int? Progress { get; private set; }

    public IReadOnlyList<ShownRow> Rows { get; private set; } = [];

    /// <summary>The list is of several unions, or says something of one: else the head of the page names it.</summary>
    public bool NamesUnions => Rows.Any(r => r.Row.Group is null || r.Row.OrgUnitId != Batch!.OrgUnitId || At(r, MemberField.Unit).Count > 0);

    public string? Next { get; private set; }

    public string UnitName { get; private set; } = "";

    /// <summary>A kind of finding with how many lines have it.</summary>
    public IReadOnlyList<Kind> Kinds => [.. Summary.Tallies.Select(t => new Kind(t.Code, FindingWords.Of(t.Code).Label, t.IsError, t.Lines, $"{t.At}: {t.Example}", FindingWords.Of(t.Code).Answer))
        .Concat(Counts.Matches.Select(m => new Kind(m.Key.Code(), Labels.Of(m.Key), m.Key.IsFault(), m.Value, examples.GetValueOrDefault(m.Key, ""), m.Key.Answer())))
        .OrderBy(k => !k.IsError).ThenByDescending(k => k.Lines)];

    public IReadOnlyList<(string What, long? Printed, long Counted)> Totals =>
    [
        .. Total("Người", "Số người", Summary.File.Rows), .. Total("Nữ", "Nữ", Summary.File.Female), .. Total("Nam", "Nam", Summary.File.Male),
        ("Tổng chữ số định danh", null, Summary.File.IdDigitSum),
    ];

    /// <summary>The file has several sheets, and a row number alone says too little.</summary>
    public bool ManySheets => Summary.File.Columns.Select(c => c.Sheet).Distinct().Skip(1).Any();

    public int ToSee => Counts.Rows - Counts.Clean + Counts.Matches.GetValueOrDefault(LineMatch.Former);

    /// <summary>The file as it was sent goes to nobody but who sent it.</summary>
    public bool MayMarked => Batch is { } batch && batch.AccountId == visitor.AccountId;

    /// <summary>Lines that enter on the day given for the file.</summary>
    public int WithoutDay { get; private set; }

    /// <summary>The list tells who is of the Party, and the account may see that.</summary>
    public bool ShowsParty { get; private set; }

    /// <summary>Members of before of whom the list says that they are of the Party: whom it would write, and whom only the name tells.</summary>
    public (int Written, int NameAlone) PartyHere { get; private set; }

    /// <summary>Lines of a list of a unit above the unions that name none.</summary>
    public int WithoutUnion => Batch is { State: BatchState.Tried } ? Summary.Tallies.FirstOrDefault(t => t.Code == ListUnions.Missing)?.Lines ?? 0 : 0;

    public IHtmlContent MarkedLink => Markup.Link($"/doan-vien/nhap/{Id}/loi.xlsx", "small", "Tải tệp đã đánh dấu ô (.xlsx)");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Batch is { State: BatchState.Running }) Response.Headers["Refresh"] = "3";
        return Batch is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] BatchLedger ledger, CancellationToken cancel)
    {
        if (await batches.FindAsync(Id, cancel) is not { } batch) return NotFound();
        var counts = await batches.CountAsync(Id, cancel);
        if (counts.Enter > AtOnce)
        {
            Rule.Check(Seen == await ledger.MarkAsync(Id, cancel), "Trang này đã cũ. Xem lại rồi bấm nhập lần nữa");
            await import.AskAsync(batch, Seen, cancel);
        }
        else
        {
            var entered = await import.CarryOutAsync(Id, Seen, cancel: cancel);
            this.Say(entered > 0 ? $"Đã nhập {VietFormat.Number(entered)} người." : "Đã ghi đảng viên theo danh sách.");
        }
        return LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task<IActionResult> OnPostStopAsync([FromServices] ImportStops stops, CancellationToken cancel)
    {
        if (await batches.FindAsync(Id, cancel) is not { } batch) return NotFound();
        Rule.Check(batch.State is BatchState.Running, "Lô này không còn chạy");
        if (!running.Stop(Id)) await stops.AskAsync(Id, cancel);
        this.Say("Đang dừng; chưa có gì được ghi vào sổ.");
        return LocalRedirect($"/doan-vien/nhap/{Id}");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Batch = await batches.FindAsync(Id, cancel);
        if (Batch is null) return;
        // After a refused import: what is shown now is compared with the register of now.
        if (HttpMethods.IsPost(Request.Method) && Batch.State is BatchState.Tried) await db.InTransactionAsync(async () => { await checks.RunAsync(Id, cancel); return 0; }, cancel);
        (Summary, Counts, Progress) = (MemberBatches.Summary(Batch), await batches.CountAsync(Id, cancel), running.ProgressOf(Id));
        examples = await batches.ExamplesAsync(Id, cancel);
        UnitName = (await units.NamesAsync([Batch.OrgUnitId], cancel)).GetValueOrDefault(Batch.OrgUnitId, "");
        if (Batch.State is BatchState.Tried) WithoutDay = await db.Set<MemberBatchRow>().CountAsync(r => r.BatchId == Id && r.JoinedOn == null && r.Gravity != Gravity.Error, cancel);
        if (Batch.State is BatchState.Undone) Staying = await undo.StayingAsync(Batch, UndoModel.MostNamed, cancel);
        if (Batch.State is BatchState.Done) IfUndone = await undo.PreviewAsync(Batch, cancel);
        await LoadPartyAsync(Batch, cancel);
        await LoadRowsAsync(cancel);
        ModelState.Remove(nameof(Seen));
        Seen = await HttpContext.RequestServices.GetRequiredService<BatchLedger>().MarkAsync(Id, cancel);
    }

    private async Task LoadPartyAsync(MemberBatch batch, CancellationToken cancel)
    {
        ShowsParty = batch.WithParty && Summary.File.Columns.Any(c => BatchTable.Home(c.Field) == MemberField.PartyMember) && await permitted.HoldsAtAsync(Permission.PartyView, batch.OrgUnitId, cancel);
        if (!ShowsParty) return;
        if (batch.State is BatchState.Tried) PartyHere = await batches.PartyHereAsync(Id, cancel);
        await party.NoteListAsync($"Lô nhập {batch.Number}", cancel);
    }

    private async Task LoadRowsAsync(CancellationToken cancel)
    {
        var which = Which switch { "loi" => RowsAsked.Faulty, "tat-ca" => RowsAsked.All, _ => RowsAsked.ToSee };
        var match = Enum.GetValues<LineMatch>().Where(m => m is not LineMatch.None && m.Code() == Code).Cast<LineMatch?>().FirstOrDefault();
        var after = int.TryParse(List.After, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;
        var rows = await batches.RowsAsync(Id, which, match is null && Summary.Tallies.Any(t => t.Code == Code) ? Code : null, match, after, MemberBatches.PageSize + 1, cancel);
        Rows = rows.Count > MemberBatches.PageSize ? rows[..MemberBatches.PageSize] : rows;
        Next = rows.Count > MemberBatches.PageSize ? Rows[^1].Row.Seq.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>"C: Ngày sinh", where the file has such a column.</summary>
    public string Head(MemberField field, string label) =>
        Summary.File.Columns.Where(c => BatchTable.Home(c.Field) == field).Select(c => c.Letter).Distinct().ToList() is [var letter] ? $"{letter}: {label}" : label;

    /// <summary>The whole beside the sum that the file has of it; then the sums of parts that do not agree, each by its cell.</summary>
    private IEnumerable<(string What, long? Printed, long Counted)> Total(string what, string printedAs, long counted)
    {
        var printed = Summary.File.Printed.Where(p => p.What == printedAs).ToList();
        var whole = printed.FindLast(p => p.Counted == counted);
        yield return (what, whole?.Printed, counted);
        foreach (var part in printed.Where(p => p != whole && p.Printed != p.Counted).Take(MostParts))
            yield return ($"{what}, ô {(ManySheets ? part.Sheet + "!" : "")}{part.Cell}", part.Printed, part.Counted);
    }

    /// <summary>What was found in the column of a field, and how grave it is.</summary>
    public IReadOnlyList<Finding> At(ShownRow row, MemberField field) => [.. row.Findings.Where(f => FieldOf(row, f) == field)];

    /// <summary>Findings on the whole line, or in columns that are not shown.</summary>
    public IReadOnlyList<Finding> Elsewhere(ShownRow row) => [.. row.Findings.Where(f => FieldOf(row, f) is not { } field || !BatchTable.Shown.Contains(field))];

    private MemberField? FieldOf(ShownRow row, Finding finding)
    {
        if (finding.Code == row.Row.Match.Code()) return BatchTable.Home(row.Row.Match);
        return Summary.File.Columns.FirstOrDefault(c => c.Letter == finding.Column && c.Sheet == row.Row.Sheet)?.Field is { } field ? BatchTable.Home(field) : null;
    }
}
