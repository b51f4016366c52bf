using DoanKet.App.Directives.Reading;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Register;

/// <summary>Writes the text of a document of our own, and issues it: number, paper and entry in one transaction, or nothing.</summary>
public sealed class SigningDesk(AppDbContext db, CurrentWork work, EntryBook entries, ReadingBook readings, DocumentRegister numbers, FileStore files, SentPapers sent)
{
    private const int LongestSubject = 500;

    /// <summary>The text of a draft, paragraph by paragraph, a row of a table on a line with tabs.</summary>
    public Task<DocumentEntry?> WriteAsync(long id, int version, string text, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await entries.FindAsync(id, cancel) is not { Way: DocumentWay.Outgoing } entry) return null;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        Rule.Check(entry.IsDraft, "Text", "Văn bản đã ban hành thì không sửa được nữa; ban hành văn bản khác thay thế");
        Rule.Check(!EntrySight.StateSecrets.Contains(entry.Secrecy) || string.IsNullOrWhiteSpace(text), nameof(DocumentEntry.Secrecy), "Văn bản mật không soạn trên máy nối mạng (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 5)");
        work.Begin(DirectivesOperations.Draft);
        db.RemoveRange(await db.Set<DocumentLine>().Where(l => l.EntryId == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        db.AddRange(text.Split('\n').Select((line, at) => (Words: DocumentLine.Kept(line), At: at + 1)).Where(l => l.Words.Length > 0)
            .Select(l => new DocumentLine { OrgUnitId = entry.OrgUnitId, EntryId = id, Line = l.At, Text = l.Words, SearchText = TextWords.Of(l.Words) }));
        db.Entry(entry).Property(e => e.Version).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return entry;
    }, cancel);

    /// <summary>The draft as .docx, with gaps for number and day; none when there is no such draft, or when it came as a file of its own.</summary>
    public async Task<byte[]?> PreviewAsync(long id, string symbol, CancellationToken cancel = default) =>
        await entries.FindAsync(id, cancel) is { Way: DocumentWay.Outgoing } entry && await UnitAsync(entry, cancel) is { } unit
            ? OutgoingPaper.Write(entry, unit, symbol, null, await LinesAsync(id, cancel)) : null;

    /// <summary>
    /// Issues the draft: takes the next number of the series, keeps the paper, notes it in the register of documents.
    /// Two who sign at once: the second is told that it is signed already.
    /// </summary>
    /// <param name="symbol">What follows the number: "KH-LĐLĐ", of a Party body "CV/ĐĐ".</param>
    public Task<DocumentEntry?> SignAsync(long id, int version, string symbol, DateOnly date, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<DocumentEntry>(id, cancel);
        if (await entries.FindAsync(id, cancel) is not { Way: DocumentWay.Outgoing } entry || await UnitAsync(entry, cancel) is not { } unit) return null;
        Rule.Check(entry.IsDraft, $"Văn bản này đã ban hành, số {entry.Number}");
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        var lines = await LinesAsync(id, cancel);
        CheckReady(entry, symbol, lines.Count > 0 || entry.FileId is not null || EntrySight.StateSecrets.Contains(entry.Secrecy));
        work.Begin(DirectivesOperations.Sign, entry.Citation);
        var isParty = entry.Layout is PaperLayout.Party;
        var paper = new OfficialDocument
        {
            OrgUnitId = unit.Id, Year = date.Year, Symbol = symbol.Trim(), Date = date, Subject = ShownSubject(entry), IsParty = isParty,
            Number = await numbers.TakeNumberAsync(unit.Id, symbol.Trim(), date.Year, cancel),
            SignerCapacity = entry.SignerCapacity, SignerTitle = entry.SignerTitle, SignerName = entry.SignerName,
        };
        db.Add(paper);
        await db.SaveChangesAsync(cancel);
        work.RestsOn(paper.Id);
        (entry.IsDraft, entry.Number, entry.Date, entry.PaperId, entry.Key) = (false, paper.Citation, date, paper.Id, DocumentKey.Of(paper.Citation));
        if (lines.Count > 0) entry.FileId ??= (await files.KeepAsync(unit.Id, $"{entry.Type} {paper.Citation.Replace('/', '-')}.docx", FileStore.Docx, OutgoingPaper.Write(entry, unit, paper.Symbol, paper, lines), cancel)).Id;
        if (entry.Secrecy is Secrecy.Open) paper.FileId = entry.FileId;
        await db.SaveChangesAsync(cancel);
        await ReadAsync(entry, cancel);
        await sent.TellAsync(entry, unit.Name, cancel);
        return entry;
    }, cancel);

    /// <summary>What the signed paper gives others to do is proposed at once; a paper in which nothing can be read is signed all the same.</summary>
    private async Task ReadAsync(DocumentEntry entry, CancellationToken cancel)
    {
        if (entry.FileId is not { } id || await files.FindAsync(id, cancel) is not var (file, bytes)) return;
        try
        {
            await readings.KeepAsync(entry, DirectiveReader.Read(new MemoryStream(bytes), file.Name), cancel);
        }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused)
        {
            // the entry says that nothing has been read, and offers to try again
        }
    }

    /// <summary>The register of numbers is read by more people than a limited document: it shows the number, and not what it is about.</summary>
    private static string ShownSubject(DocumentEntry entry) => entry.Secrecy is not Secrecy.Open ? $"({Platform.Operations.Labels.Of(entry.Secrecy)}; trích yếu chỉ hiện ở sổ của đơn vị ban hành)"
        : entry.Subject.Length <= LongestSubject ? entry.Subject : entry.Subject[..(LongestSubject - 1)] + "…";

    private static void CheckReady(DocumentEntry entry, string symbol, bool hasContent)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(symbol) && symbol.Trim().Length <= 40, "Symbol", "Ghi ký hiệu văn bản, nhiều nhất 40 chữ, như KH-LĐLĐ");
        Rule.Check(symbol?.Trim() is not { Length: > 0 } written || char.IsLetter(written[0]), "Symbol", "Ký hiệu bắt đầu bằng chữ; số do sổ văn bản cấp");
        Rule.Check(!string.IsNullOrWhiteSpace(entry.SignerName), nameof(DocumentEntry.SignerName), "Ghi người ký ở phần thông tin văn bản trước");
        Rule.Check(hasContent, "Văn bản chưa có nội dung: soạn toàn văn hoặc gửi kèm tệp trước");
        Rule.StopIfBroken();
    }

    private Task<OrgUnit?> UnitAsync(DocumentEntry entry, CancellationToken cancel) => db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == entry.OrgUnitId, cancel);

    private Task<List<string>> LinesAsync(long id, CancellationToken cancel) => db.Set<DocumentLine>().Where(l => l.EntryId == id).OrderBy(l => l.Line).Select(l => l.Text).ToListAsync(cancel);
}
