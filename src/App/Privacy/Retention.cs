using System.ComponentModel;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Privacy;

/// <summary>What is not kept for ever. The months of each are a regulation of our own, since no text names them.</summary>
public enum KeptKind
{
    [Description("Đơn gia nhập không được nhận hoặc đã rút")]
    RefusedApplications,

    [Description("Mã xem dữ liệu đã hết hạn hoặc đã hủy")]
    ExpiredCodes,

    [Description("Điện thoại, nơi ở và giấy tờ phụ của người đã thôi")]
    LeftDetails,

    [Description("Bản ghi để tách lại hồ sơ đã gộp")]
    MergeJournals,
}

/// <summary>What a dry run finds.</summary>
/// <param name="Rule">The setting in force; none when there is none, and then nothing goes.</param>
/// <param name="Before">What ended before this day goes.</param>
/// <param name="Count">Counted no further than one beyond <see cref="Retention.MostAtOnce"/>.</param>
public sealed record RetentionLine(KeptKind Kind, LegalParameter? Rule, DateOnly? Before, int Count, IReadOnlyList<string> Examples);

/// <summary>
/// Takes away what has been kept long enough. A dry run says how much of what and shows examples; carrying it out is one act in the history, without the values that go.
/// Members, their spells, numbers and the sealed history are never touched. Whatever is asked again finds only what is left.
/// </summary>
public sealed class Retention(AppDbContext db, CurrentWork work, RegulationBook regulations, Events events, TimeProvider time)
{
    /// <summary>One carrying out is one transaction; what is left over is for the next.</summary>
    public const int MostAtOnce = 5_000;

    /// <summary>How many of them whoever decides is shown; the rest is counted.</summary>
    public const int MostShown = 500;

    private const int Shown = 3, Batch = 500;

    public static string KeyOf(KeptKind kind) => kind switch
    {
        KeptKind.RefusedApplications => "pdp.keep_refused_applications",
        KeptKind.ExpiredCodes => "pdp.keep_expired_codes",
        KeptKind.MergeJournals => "pdp.keep_merge_journals",
        _ => "pdp.keep_left_details",
    };

    /// <summary>What would go today, in the scope.</summary>
    /// <param name="shown">How many of them are told.</param>
    public async Task<RetentionLine> TryAsync(KeptKind kind, int shown = Shown, CancellationToken cancel = default)
    {
        var rule = await regulations.FindAsync(KeyOf(kind), time.Today, cancel);
        if (await BeforeAsync(kind, cancel) is not { } before) return new(kind, rule, null, 0, []);
        var (count, found) = kind switch
        {
            KeptKind.RefusedApplications => await LookAsync(Applications(before).OrderBy(a => a.Id), shown, a => ($"{a.FullName}, {Labels.Within(a.State)} ngày {VietFormat.Date(a.DecidedOn)}", a.OrgUnitId), cancel),
            KeptKind.ExpiredCodes => await LookAsync(Codes(before).OrderBy(c => c.Id), shown, c => ($"mã làm ngày {VietFormat.Date(c.MadeOn)}, dùng đến {VietFormat.Date(c.Until)}", null), cancel),
            KeptKind.MergeJournals => await LookAsync(Journals(before).OrderBy(m => m.Id), shown, m => ($"{m.GoneName}, gộp ngày {VietFormat.Date(DateOnly.FromDateTime(m.MergedAt))}", null), cancel),
            _ => await LookAsync(Left(before).OrderBy(p => p.Id), shown, p => (p.FullName, p.OrgUnitId), cancel),
        };
        return new(kind, rule, before, count, await PlacedAsync(found, cancel));
    }

    private static async Task<(int Count, List<(string Words, long? Unit)> Found)> LookAsync<T>(IQueryable<T> rows, int shown, Func<T, (string, long?)> tell, CancellationToken cancel) where T : class =>
        (await rows.CountUpToAsync(MostAtOnce, cancel), (await rows.AsNoTracking().Take(shown).ToListAsync(cancel)).ConvertAll(row => tell(row)));

    /// <summary>Each with the name of its unit: two people of one name are told apart by it.</summary>
    private async Task<List<string>> PlacedAsync(List<(string Words, long? Unit)> found, CancellationToken cancel)
    {
        var ids = found.Select(f => f.Unit).OfType<long>().Distinct().ToList();
        var names = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return found.ConvertAll(f => f.Unit is { } unit && names.TryGetValue(unit, out var name) ? $"{f.Words} ({name})" : f.Words);
    }

    /// <summary>Takes away what the dry run shows, up to <see cref="MostAtOnce"/>.</summary>
    /// <returns>How many rows.</returns>
    public Task<int> CarryOutAsync(KeptKind kind, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await BeforeAsync(kind, cancel) is not { } before) return 0;
        // No old values: to write down what goes would keep it.
        work.BeginBatch(PrivacyOperations.Purge, $"{Labels.Of(kind)}, trước ngày {VietFormat.Date(before)}");
        return kind switch
        {
            KeptKind.RefusedApplications => await EachAsync(Applications(before).OrderBy(a => a.Id), application => db.Remove(application), cancel),
            KeptKind.ExpiredCodes => await EachAsync(Codes(before).OrderBy(c => c.Id), code => db.Remove(code), cancel),
            KeptKind.MergeJournals => await EachAsync(Journals(before).OrderBy(m => m.Id), merge => merge.Journal = "", cancel),
            _ => await EachAsync(Left(before).OrderBy(p => p.Id), RequestEffects.Clear, cancel, people => events.PublishAsync(new PeopleErased(people.ConvertAll(p => p.Id)), cancel)),
        };
    }, cancel);

    private async Task<int> EachAsync<T>(IQueryable<T> rows, Action<T> act, CancellationToken cancel, Func<List<T>, Task>? then = null) where T : class
    {
        for (var done = 0; ;)
        {
            var next = await rows.Take(Math.Min(Batch, MostAtOnce - done)).ToListAsync(cancel);
            if (next.Count == 0) return done;
            next.ForEach(act);
            if (then is not null) await then(next);
            await db.SaveChangesAsync(cancel);
            done += next.Count;
        }
    }

    private async Task<DateOnly?> BeforeAsync(KeptKind kind, CancellationToken cancel) =>
        await regulations.NumberAsync(KeyOf(kind), time.Today, cancel) is > 0 and var months ? time.Today.AddMonths(-months) : null;

    private IQueryable<JoinApplication> Applications(DateOnly before) => db.Set<JoinApplication>()
        .Where(a => (a.State == ApplicationState.Refused || a.State == ApplicationState.Withdrawn) && a.DecidedOn < before && a.MemberId == null);

    private IQueryable<OwnDataCode> Codes(DateOnly before) => db.Set<OwnDataCode>()
        .Where(c => (c.Until < before || c.RevokedOn < before) && db.Set<Person>().Any(p => p.Id == c.PersonId));

    /// <summary>A merge that can be taken back for ever keeps the record that went for ever.</summary>
    private IQueryable<PersonMerge> Journals(DateOnly before)
    {
        var since = before.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return db.Set<PersonMerge>().Where(m => m.Journal != "" && m.MergedAt < since && db.Set<Person>().Any(p => p.Id == m.KeptId));
    }

    /// <summary>Not of those who have asked for something and wait: they may want to see it.</summary>
    private IQueryable<Person> Left(DateOnly before) => db.Set<Person>().Where(p =>
        (p.Phone != null || p.Email != null || p.Address != null || p.Ethnicity != null || p.JobTitle != null || p.OtherId != null || p.IdIssuedOn != null || p.Note != null || db.Set<PartyMembership>().Any(m => m.PersonId == p.Id))
        && db.Set<Membership>().Any(m => m.PersonId == p.Id) && !db.Set<Membership>().Any(m => m.PersonId == p.Id && m.To >= before)
        && !db.Set<PrivacyRequest>().Any(r => r.PersonId == p.Id && (r.State == RequestState.Received || r.State == RequestState.Acknowledged)));
}
