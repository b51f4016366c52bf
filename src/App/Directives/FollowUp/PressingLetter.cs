using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.FollowUp;

/// <summary>
/// The quarterly letter by which a unit presses those it has given something to: how far each is, what is late, what they are asked to do. On screen and as
/// .docx from the same figures.
/// </summary>
/// <param name="Day">The day up to which it counts: the quarter's last, or today while it runs.</param>
/// <param name="Rows">Those directly below, each with all below it, and the bodies outside.</param>
/// <param name="Receivers">How many units and bodies have been given something; how many of them are late, or have not acknowledged.</param>
public sealed record PressingLetter(OrgUnit Unit, string Superior, Quarter Quarter, DateOnly Day, FollowUpRow Total, IReadOnlyList<LetterRow> Rows, (int All, int Late, int Unacknowledged) Receivers, IReadOnlyList<LateGiving> Late)
{
    public const int MostLate = 30;

    /// <summary>More does not stand under "Kính gửi".</summary>
    private const int MostAddressed = 4000;

    public string Subject => $"đôn đốc thực hiện nhiệm vụ {Quarter.Words}";

    public string Opening => $"{OfficialName.Of(Unit.Name)} thông báo kết quả thực hiện các nhiệm vụ đã giao trong {Quarter.Words}, tính đến hết ngày {VietFormat.Date(Day)}, và đề nghị các đơn vị như sau:";

    public string InGeneral => Total.Given == 0 ? "Trong quý không có nhiệm vụ nào đang thực hiện." :
        $"{VietFormat.Number(Total.Given)} việc đã giao cho {VietFormat.Number(Receivers.All)} đơn vị, cơ quan: đã xong {VietFormat.Number(Total.Done)} việc ({VietFormat.Percent(Total.Done, Total.Given)}), "
        + $"quá hạn {VietFormat.Number(Total.Late)} việc, chưa nhận {VietFormat.Number(Total.Unacknowledged)} việc.";

    /// <summary>How many of the late tasks stand in the second table.</summary>
    public string? Cut => Late.Sum(l => l.Count) < Total.Late ? $"{VietFormat.Number(Late.Sum(l => l.Count))} việc quá hạn lâu nhất trong {VietFormat.Number(Total.Late)} việc" : null;

    /// <summary>What the units are asked to do; nothing that the figures do not call for.</summary>
    public IReadOnlyList<string> Requests =>
    [
        .. Total.Late > 0 ? [$"{VietFormat.Number(Receivers.Late)} đơn vị, cơ quan có việc quá hạn (Biểu 2) hoàn thành ngay các việc ấy và nộp kết quả; việc chưa làm được thì báo cáo lý do và xin gia hạn."] : (string[])[],
        .. Total.Unacknowledged > 0 ? [$"{VietFormat.Number(Receivers.Unacknowledged)} đơn vị, cơ quan còn việc chưa nhận xác nhận đã nhận và phân công người thực hiện."] : (string[])[],
        .. Total.Given > Total.Done ? ["Các đơn vị tiếp tục thực hiện những việc còn trong hạn, cập nhật tiến độ thường xuyên."] : (string[])[],
    ];

    /// <param name="link">Where the rows behind a figure are found; none on paper alone.</param>
    public PrintTable UnitTable(Func<FollowUpQuestion, FollowUpPart, string>? link = null)
    {
        PrintValue Figure(int figure, FollowUpQuestion of, FollowUpPart part) => new(null, figure, null) { Link = figure > 0 ? link?.Invoke(of, part) : null };
        return new(
            [new("TT", PrintKind.Ordinal, 7), new("Đơn vị, cơ quan", PrintKind.Text, 45), new("Đã giao", PrintKind.Number, 12), new("Đã xong", PrintKind.Number, 12), new("Quá hạn", PrintKind.Number, 12), new("Chưa nhận", PrintKind.Number, 12)],
            [.. Rows.Select((r, at) => PrintRow.Of(at + 1, r.Row.Name, Figure(r.Row.Given, r.Of, FollowUpPart.Given), Figure(r.Row.Done, r.Of, FollowUpPart.Done), Figure(r.Row.Late, r.Of, FollowUpPart.Late), Figure(r.Row.Unacknowledged, r.Of, FollowUpPart.Unacknowledged)))])
        { TotalLabel = "Cộng" };
    }

    /// <summary>A draft for whoever signs: number and day are left open.</summary>
    /// <param name="link">Each figure leads to its rows on the site.</param>
    public byte[] Word(Func<FollowUpQuestion, FollowUpPart, string> link, FollowUpQuestion asked)
    {
        var paper = new WordPaper(new PaperHead(OfficialName.Of(Superior).ToUpperInvariant(), OfficialName.Of(Unit.Name).ToUpperInvariant(), "", Unit.Symbol ?? "LĐLĐ", Unit.Place ?? "", null), "", Subject)
            .Addressed(Addressees.Split('\n'));
        foreach (var part in Parts(link, asked))
            paper = part.Table is { } table ? paper.Table(table, part.Words) : part.IsHeading ? paper.Heading(part.Words) : paper.Paragraph(part.Words);
        return paper.Sign(new Signature(Capacity, "", "", Recipients)).Write();
    }

    /// <summary>The same text as the register keeps that of a draft: a paragraph on a line, a row of a table with tabs.</summary>
    internal string Text => string.Join('\n', Parts(null, null).SelectMany(part => part.Table is { } table ? table.Lines().Prepend(part.Words) : [part.Words]));

    /// <summary>What the register says of the draft.</summary>
    internal EntryForm Form => new("Công văn", Subject, Unit.Name)
    {
        Superior = Superior.Length > 0 ? Superior : null, Place = Unit.Place, SignerCapacity = Capacity, Addressees = Addressees, Recipients = string.Join('\n', Recipients), IsDraft = true,
    };

    private const string Capacity = "TM. BAN THƯỜNG VỤ";

    private static readonly string[] Recipients = ["Như trên", "Thường trực (để báo cáo)", "Lưu: VT"];

    /// <summary>By name, one on a line, so that each of them finds the signed paper; its own tasks a unit does not write to itself about.</summary>
    private string Addressees
    {
        get
        {
            var named = Rows.Where(r => r.Of.UnitId != Unit.Id).Select(r => r.Of.UnionsOf is null ? OfficialName.Of(r.Row.Name) : EntrySight.AllUnions).ToList();
            return named.Count == 0 ? "Các đơn vị trực thuộc" : string.Join('\n', named) is { Length: <= MostAddressed } lines ? lines : "Các đơn vị có tên tại Biểu 1";
        }
    }

    private IEnumerable<LetterPart> Parts(Func<FollowUpQuestion, FollowUpPart, string>? link, FollowUpQuestion? asked)
    {
        yield return new(Opening);
        yield return new("1. Kết quả", IsHeading: true);
        yield return new(InGeneral);
        if (Rows.Count > 0) yield return new("Biểu 1. Kết quả của các đơn vị, cơ quan", Table: UnitTable(link));
        yield return new("2. Việc quá hạn", IsHeading: true);
        if (Late.Count == 0) yield return new("Không có việc quá hạn.");
        else yield return new($"Biểu 2. Các việc quá hạn{(Cut is { } cut ? $" ({cut})" : "")}", Table: LateTable(link, asked));
        yield return new("3. Đề nghị", IsHeading: true);
        if (Requests.Count == 0) yield return new("Các đơn vị phát huy kết quả đã đạt.");
        foreach (var (words, at) in Requests.Select((r, at) => (r, at))) yield return new($"- {words}");
        yield return new($"{OfficialName.Of(Unit.Name)} đề nghị các đơn vị, cơ quan quan tâm thực hiện./.");
    }

    private PrintTable LateTable(Func<FollowUpQuestion, FollowUpPart, string>? link, FollowUpQuestion? asked) => new(
        [new("TT", PrintKind.Ordinal, 7), new("Việc", PrintKind.Text, 34), new("Theo văn bản", PrintKind.Text, 18), new("Hạn", PrintKind.Text, 20), new("Số nơi quá hạn", PrintKind.Number, 10), new("Đơn vị, cơ quan", PrintKind.Text, 34)],
        [.. Late.Select((l, at) => PrintRow.Of(at + 1, l.Text, l.Source, l.Due, new PrintValue(null, l.Count, null) { Link = asked is null ? null : link?.Invoke(asked with { FanOutId = l.FanOutId }, FollowUpPart.Late) }, l.Who))])
    { TotalLabel = Late.Count > 1 ? "Cộng" : null };

    /// <summary>A heading, a paragraph, or a table with its caption.</summary>
    private sealed record LetterPart(string Words, bool IsHeading = false, PrintTable? Table = null);
}

/// <summary>Writes the letters of the units at which the current work stands.</summary>
public sealed class PressingLetters(AppDbContext db, CurrentWork work, FollowUpQuery followUp, OrgDirectory directory, EntryBook entries, SigningDesk desk, EntrySight sight)
{
    /// <summary>The units in whose name a letter may be written.</summary>
    public Task<List<OrgUnit>> UnitsAsync(CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return db.Set<OrgUnit>().AsNoTracking().Where(u => roots.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel);
    }

    /// <summary>
    /// Makes the letter a draft of the register of outgoing papers, where it gets its number at signing. Its text stays what the figures say now.
    /// While a draft of the quarter waits, there is no second: of two windows the later is led to it.
    /// </summary>
    public Task<(DocumentEntry Draft, bool IsNew)> DraftAsync(PressingLetter letter, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<OrgUnit>(letter.Unit.Id, cancel);
        if (await DraftOfAsync(letter, cancel) is { } waiting) return (waiting, false);
        var entry = await entries.DraftAsync(letter.Unit.Id, letter.Form, null, cancel);
        await desk.WriteAsync(entry.Id, entry.Version, letter.Text, cancel);
        return (entry, true);
    }, cancel);

    /// <summary>The text of the draft, with the figures of now in place of what stood there; none when nothing waits to be signed.</summary>
    public Task<DocumentEntry?> RenewAsync(PressingLetter letter, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<OrgUnit>(letter.Unit.Id, cancel);
        if (await DraftOfAsync(letter, cancel) is not { } waiting || await desk.WriteAsync(waiting.Id, waiting.Version, letter.Text, cancel) is not { } entry) return null;
        entry.Addressees = letter.Form.Addressees;
        await db.SaveChangesAsync(cancel);
        return entry;
    }, cancel);

    /// <summary>The draft that was made of the letter of the same quarter and is not signed yet.</summary>
    public async Task<DocumentEntry?> DraftOfAsync(PressingLetter letter, CancellationToken cancel = default) => await (await sight.OwnAsync(cancel)).AsNoTracking()
        .Where(e => e.OrgUnitId == letter.Unit.Id && e.Way == DocumentWay.Outgoing && e.IsDraft && e.Subject == letter.Subject).OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);

    public static FollowUpQuestion Question(long unit, Quarter quarter, DateOnly today) => new(quarter.Last < today ? quarter.Last : today) { GiverId = unit, Quarter = quarter };

    public async Task<PressingLetter> OfAsync(OrgUnit unit, Quarter quarter, DateOnly today, CancellationToken cancel = default)
    {
        var asked = Question(unit.Id, quarter, today);
        var path = await directory.PathAsync(unit.Id, today, cancel);
        var (units, bodies) = (await followUp.ByAsync(FollowUpBy.Unit, asked, cancel), await followUp.ByAsync(FollowUpBy.Body, asked, cancel));
        List<LetterRow> rows = [.. await new BranchRows(db, directory).OfAsync(unit.Id, units, asked, cancel), .. bodies.Select(b => new LetterRow(b, asked with { BodyId = long.Parse(b.Key, System.Globalization.CultureInfo.InvariantCulture) }))];
        List<FollowUpRow> all = [.. units, .. bodies];
        return new(unit, path.Count > 1 ? path[^2].Name : "", quarter, asked.Day, await followUp.TotalAsync(asked, cancel), rows,
            (all.Count, all.Count(r => r.Late > 0), all.Count(r => r.Unacknowledged > 0)), await followUp.LateAsync(asked, PressingLetter.MostLate, cancel));
    }
}
