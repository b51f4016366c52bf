using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Directives.Register;

/// <summary>A paper that the unit has already and that is being entered once more.</summary>
/// <param name="IsCertain">By its number in the same register; else it only looks the same, and the officer is asked.</param>
public sealed record KnownPaper(string Citation, DateOnly? Date, string Subject, bool IsCertain)
{
    /// <summary>What the officer ticks to enter it all the same.</summary>
    public const string Anyway = "Vẫn vào sổ: là văn bản khác";

    /// <summary>Its entry in the register; none for a paper that the unit numbered itself.</summary>
    public long? EntryId { get; private init; }

    /// <summary>The paper in the unit's own register of what it issued.</summary>
    public long? PaperId { get; private init; }

    /// <summary>"số đến 12/2024".</summary>
    public string? Book { get; private init; }

    internal static KnownPaper Of(DocumentEntry entry, bool isCertain) =>
        new(entry.Citation, entry.Date, entry.Subject, isCertain) { EntryId = entry.Id, Book = entry.BookNumber is { } at ? $"số đến {at}/{entry.BookYear}" : null };

    internal static KnownPaper Of(OfficialDocument paper) => new($"{paper.Kind} {paper.Citation}", paper.Date, paper.Subject, false) { PaperId = paper.Id };

    internal string Refusal => IsCertain ? $"{Citation} đã có trong sổ{Place}. Nếu là văn bản khác, kiểm tra lại số, ngày và cơ quan ban hành."
        : PaperId is not null ? $"{Citation} ngày {VietFormat.Date(Date)} có trong sổ văn bản đi: do chính đơn vị ban hành, không phải văn bản đến. Mở ra xem; nếu đúng là văn bản khác, đánh dấu “{Anyway}” rồi gửi lại."
        : $"Trong sổ đã có văn bản giống văn bản này: {Citation}{Place}. Mở ra xem; nếu đúng là hai văn bản khác nhau, đánh dấu “{Anyway}” rồi gửi lại.";

    private string Place => Book is null ? "" : $": {Book}";
}

/// <summary>Notices that a paper stands in the register of a unit already.</summary>
public sealed class KnownPapers(AppDbContext db, EntrySight sight)
{
    /// <summary>The same by its number.</summary>
    internal async Task<DocumentEntry?> SameAsync(long unitId, EntryForm form, long? except, CancellationToken cancel)
    {
        if (DocumentKey.Of(form.Number) is not { } key) return null;
        var same = await db.Set<DocumentEntry>().AsNoTracking().Where(e => e.OrgUnitId == unitId && e.Key == key && e.Id != except).ToListAsync(cancel);
        return same.Find(e => e.Type == form.Type && DocumentKey.MayBeOne(EntryBook.DateOf(e.Date, e.DateWords), e.Issuer, EntryBook.DateOf(form.Date, form.DateWords), form.Issuer));
    }

    /// <summary>
    /// One that came in and looks the same though a number cannot tell: issuer, date and subject agree, or the very file. Two that have different numbers are two papers, whatever
    /// else they share (decisions of one day). Only what the account may read is told of.
    /// </summary>
    internal async Task<DocumentEntry?> AlikeAsync(long unitId, EntryForm form, long? fileId, CancellationToken cancel)
    {
        var hash = fileId is null ? null : await db.Set<StoredFile>().Where(f => f.Id == fileId).Select(f => f.Sha256).SingleOrDefaultAsync(cancel);
        var near = await (await sight.OwnAsync(cancel)).AsNoTracking()
            .Where(e => e.OrgUnitId == unitId && e.Way == DocumentWay.Incoming && (e.Date == form.Date || hash != null && db.Set<StoredFile>().Any(f => f.Id == e.FileId && f.Sha256 == hash)))
            .Select(e => new { Entry = e, IsFile = hash != null && db.Set<StoredFile>().Any(f => f.Id == e.FileId && f.Sha256 == hash) }).ToListAsync(cancel);
        return near.Find(n => !AreNumberedApart(n.Entry.Number, form.Number) && (n.IsFile || IsAlike(n.Entry, form)))?.Entry;
    }

    /// <summary>One that the unit itself issued and numbered: number, day and issuer agree.</summary>
    internal async Task<OfficialDocument?> OwnAsync(long unitId, EntryForm form, CancellationToken cancel)
    {
        if (DocumentKey.NumberOf(DocumentKey.Of(form.Number)) is not { } number || await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == unitId, cancel) is not { } unit) return null;
        if (!OfficialName.IsOf(form.Issuer, unit.Name)) return null;
        var date = EntryBook.DateOf(form.Date, form.DateWords);
        return (await db.Set<OfficialDocument>().AsNoTracking().Where(d => d.OrgUnitId == unitId && d.Number == number).OrderByDescending(d => d.Id).ToListAsync(cancel))
            .Find(d => DocumentKey.Of(d.Citation) == DocumentKey.Of(form.Number) && DocumentKey.MayBeOne(date, null, Reading.PaperDate.Of(d.Date), null));
    }

    private static bool AreNumberedApart(string? one, string? other) => !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other) && Words(one) != Words(other);

    private static bool IsAlike(DocumentEntry entry, EntryForm form) =>
        entry.Date == form.Date && (form.Date is not null || Words(entry.DateWords) == Words(form.DateWords)) && Words(entry.Issuer) == Words(form.Issuer) && Words(entry.Subject) == Words(form.Subject);

    /// <summary>Without accents, capitals and signs, and without the "V/v" that some put before a subject.</summary>
    private static string Words(string? text)
    {
        var words = string.Join(' ', string.Concat(VietText.Fold(text ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith("v v ", StringComparison.Ordinal) ? words[4..] : words.StartsWith("ve viec ", StringComparison.Ordinal) ? words[8..] : words;
    }
}
