using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>Enters documents into the register of a unit, and corrects what it says of them.</summary>
public sealed class EntryBook(AppDbContext db, CurrentWork work, DocumentRegister numbers, EntrySight sight, KnownPapers known, TimeProvider time)
{
    /// <summary>The series of "số đến"; no symbol of a paper has brackets.</summary>
    private const string Arrivals = "(đến)";

    private static readonly string[] StandingCommittee = ["ban thuong vu ", "btv ", "thuong truc "];

    /// <summary>Why the last paper was not entered: the register has it. A page leads to it.</summary>
    public KnownPaper? Known { get; private set; }

    /// <summary>Enters one that came in; it takes the next "số đến" of the year. Refused when the same document already stands in this register.</summary>
    public Task<DocumentEntry> EnterAsync(long unitId, EntryForm form, long? fileId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        var arrived = form.ArrivedOn ?? time.Today;
        form.Check(time.Today, fileId is not null);
        Rule.Check(await db.Set<OrgUnit>().AnyAsync(u => u.Id == unitId && u.ClosedOn == null, cancel), "UnitId", "Chọn đơn vị đang hoạt động để vào sổ");
        var number = await numbers.TakeNumberAsync(unitId, Arrivals, arrived.Year, cancel);
        await CheckNewAsync(unitId, form, fileId, cancel);
        work.Begin(DirectivesOperations.EnterIncoming);
        var entry = new DocumentEntry
        {
            OrgUnitId = unitId, Way = DocumentWay.Incoming, BookYear = arrived.Year, BookNumber = number, ArrivedOn = arrived,
            Type = form.Type, Subject = form.Subject, Issuer = form.Issuer, FileId = fileId,
        };
        form.Fill(entry);
        entry.IssuerBodyId ??= await IssuerAsync(entry, cancel);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }, cancel);

    /// <summary>Begins a document of the unit's own; it has no number before it is signed.</summary>
    public async Task<DocumentEntry> DraftAsync(long unitId, EntryForm form, long? fileId, CancellationToken cancel = default)
    {
        form.Check(time.Today, fileId is not null);
        Rule.Check(await db.Set<OrgUnit>().AnyAsync(u => u.Id == unitId && u.ClosedOn == null, cancel), "UnitId", "Chọn đơn vị đang hoạt động để soạn văn bản");
        work.Begin(DirectivesOperations.Draft);
        var entry = new DocumentEntry { OrgUnitId = unitId, Way = DocumentWay.Outgoing, Type = form.Type, Subject = form.Subject, Issuer = form.Issuer, FileId = fileId };
        form.Fill(entry);
        entry.IsDraft = true;
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>The entry of a paper that this office has numbered already (a plan signed before): made when it is read for the first time.</summary>
    public async Task<DocumentEntry> OfPaperAsync(OfficialDocument paper, string issuer, CancellationToken cancel = default)
    {
        if (await db.Set<DocumentEntry>().SingleOrDefaultAsync(e => e.PaperId == paper.Id, cancel) is { } known) return known;
        work.Begin(DirectivesOperations.Read, documentId: paper.Id);
        var entry = new DocumentEntry
        {
            OrgUnitId = paper.OrgUnitId, Way = DocumentWay.Outgoing, Type = paper.Kind, Subject = paper.Subject, Issuer = issuer, Number = paper.Citation, Date = paper.Date,
            SignerCapacity = paper.SignerCapacity, SignerTitle = paper.SignerTitle, SignerName = paper.SignerName, FileId = paper.FileId, PaperId = paper.Id,
            Key = DocumentKey.Of(paper.Citation), Layout = paper.IsParty ? PaperLayout.Party : PaperLayout.Union,
        };
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>Corrects the head. Of a signed document of our own, what stands on the paper stays: number, date, signer.</summary>
    /// <returns>None when the current work has no such entry.</returns>
    public async Task<DocumentEntry?> CorrectAsync(long id, int version, EntryForm form, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } entry) return null;
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        form.Check(time.Today, entry.FileId is not null || await db.Set<DocumentLine>().AnyAsync(l => l.EntryId == id, cancel));
        Rule.Check(entry.PaperId is null || form.Secrecy == entry.Secrecy, nameof(DocumentEntry.Secrecy), "Độ mật ghi trên văn bản đã ban hành thì không sửa được");
        if (await known.SameAsync(entry.OrgUnitId, form, id, cancel) is { } other) Rule.Check(false, nameof(DocumentEntry.Number), KnownPaper.Of(other, true).Refusal);
        work.Begin(DirectivesOperations.Correct);
        var issuer = entry.Issuer;
        if (entry.PaperId is null)
        {
            form.Fill(entry);
            entry.IssuerBodyId = form.IssuerBodyId is { } same && entry.Issuer == issuer ? same : await IssuerAsync(entry, cancel);
        }
        else form.FillAround(entry);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>Gives an entry that has none its file.</summary>
    public async Task AttachAsync(long id, long fileId, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { FileId: null } entry) return;
        work.Begin(DirectivesOperations.Correct);
        entry.FileId = fileId;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The body of the catalogue that the issuer names: by its own name, or as the standing committee of it ("Ban Thường vụ Tỉnh ủy Lai Châu"); the one that was there on the day of the paper.</summary>
    private async Task<long?> IssuerAsync(DocumentEntry entry, CancellationToken cancel)
    {
        if (entry.Way is DocumentWay.Outgoing) return null;
        var (named, day) = (VietText.Fold(entry.Issuer), entry.Date ?? entry.ArrivedOn ?? time.Today);
        foreach (var lead in StandingCommittee) named = named.StartsWith(lead, StringComparison.Ordinal) ? named[lead.Length..] : named;
        var pattern = $" {named}%";
        return (await db.Set<Organisation.Bodies.OutsideBody>().AsNoTracking().Where(b => EF.Functions.Like(b.SearchText, pattern)).OrderBy(b => b.Id).ToListAsync(cancel))
            .Find(b => VietText.Fold(b.Name) == named && b.IsThereOn(day))?.Id;
    }

    /// <summary>The entry to be changed: only by those who stand at the unit whose register it is. Who looks down from above reads.</summary>
    internal async Task<DocumentEntry?> FindAsync(long id, CancellationToken cancel) => await (await MineAsync(cancel)).SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>The entry as a form shows it before it is changed; none where the account only reads.</summary>
    public async Task<DocumentEntry?> SeenAsync(long id, CancellationToken cancel = default) => await (await MineAsync(cancel)).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);

    private async Task<IQueryable<DocumentEntry>> MineAsync(CancellationToken cancel)
    {
        var (own, roots) = (await sight.OwnAsync(cancel), work.Scope.Roots);
        return work.AccountId is null ? own : own.Where(e => roots.Contains(e.OrgUnitId));
    }

    /// <summary>Nobody is told twice of one paper: by its number it is refused; where it only looks the same, or is one of the unit's own that comes back, the officer may say that it is another.</summary>
    private async Task CheckNewAsync(long unitId, EntryForm form, long? fileId, CancellationToken cancel)
    {
        if (await known.SameAsync(unitId, form, null, cancel) is { } same) Known = KnownPaper.Of(same, true);
        else if (!form.IsAnother) Known = await known.OwnAsync(unitId, form, cancel) is { } own ? KnownPaper.Of(own) : await known.AlikeAsync(unitId, form, fileId, cancel) is { } alike ? KnownPaper.Of(alike, false) : null;
        if (Known is { } stands) Rule.Check(false, stands.IsCertain ? nameof(DocumentEntry.Number) : nameof(EntryForm.IsAnother), stands.Refusal);
    }

    internal static Reading.PaperDate? DateOf(DateOnly? day, string? words) => day is { } known ? Reading.PaperDate.Of(known) : MonthOf(words);

    /// <summary>"03/2024" or "2024", as the head of a paper without a day shows it.</summary>
    private static Reading.PaperDate? MonthOf(string? words) => words is null ? null : DocumentKey.Date(string.Join('-', words.Split('/').Reverse()));
}
