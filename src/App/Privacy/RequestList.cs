using System.Globalization;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Privacy;

/// <summary>What is asked of the requests of the scope.</summary>
/// <param name="Open">Only those that wait, or only those that have ended; none for all.</param>
/// <param name="Late">Only those that have passed a limit.</param>
public sealed record RequestQuestion(bool? Open = true, bool Late = false, RequestKind? Kind = null, long? PersonId = null);

/// <param name="Name">Who asks.</param>
/// <param name="State">Where its next limit stands.</param>
public sealed record RequestView(PrivacyRequest Request, string Name, string Unit, ClockState State);

/// <summary>What somebody learns who has the code of a request: nothing of the person.</summary>
public sealed record FollowedRequest(PrivacyRequest Request, string Unit);

/// <summary>Reads requests: of the scope for officers, by its code for the one who has asked.</summary>
public sealed class RequestList(AppDbContext db, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page, and where the next begins: what waits in the order in which it came, what has ended latest first.</summary>
    public async Task<(List<RequestView> Rows, string? Next)> PageAsync(RequestQuestion question, string? after, CancellationToken cancel = default)
    {
        var (asked, waiting) = (Asked(question), question.Open is true);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = waiting ? asked.Where(r => r.Id > last) : asked.Where(r => r.Id < last);
        var found = await (waiting ? asked.OrderBy(r => r.Id) : asked.OrderByDescending(r => r.Id)).Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Count > PageSize ? found[..PageSize] : found;
        return (await ViewsAsync(shown, cancel), found.Count > PageSize ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<int> CountAsync(RequestQuestion question, int limit, CancellationToken cancel = default) => Asked(question).CountUpToAsync(limit, cancel);

    public async Task<RequestView?> FindAsync(long id, CancellationToken cancel = default) =>
        (await ViewsAsync(await db.Set<PrivacyRequest>().AsNoTracking().Where(r => r.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>The request with that code, whoever asks; none when nobody has it.</summary>
    public async Task<FollowedRequest?> FollowAsync(string? typed, CancellationToken cancel = default)
    {
        if (SecretCode.Read(typed) is not { } code
            || await db.Set<PrivacyRequest>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleOrDefaultAsync(r => r.FollowCode == code, cancel) is not { } request) return null;
        return new(request, await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == request.OrgUnitId).Select(u => u.Name).SingleAsync(cancel));
    }

    /// <summary>All requests of a person, the latest first, wherever they lie.</summary>
    internal Task<List<PrivacyRequest>> OfPersonAsync(long personId, CancellationToken cancel) => db.Set<PrivacyRequest>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
        .Where(r => r.PersonId == personId).OrderByDescending(r => r.Id).Take(PageSize).ToListAsync(cancel);

    /// <summary>What a person has asked not to be done with his data, and was granted, wherever he was then: whoever keeps the record now is bound by it (Luật 91/2025/QH15).</summary>
    public async Task<List<PrivacyRequest>> GrantedLimitsAsync(long personId, CancellationToken cancel = default) =>
        (await OfPersonAsync(personId, cancel)).FindAll(r => r is { State: RequestState.Done, Kind: RequestKind.Restrict or RequestKind.Oppose });

    private IQueryable<PrivacyRequest> Asked(RequestQuestion question)
    {
        var (asked, now) = (db.Set<PrivacyRequest>().AsNoTracking(), time.UtcNow);
        if (question.Open is true) asked = asked.Where(r => r.State == RequestState.Received || r.State == RequestState.Acknowledged);
        if (question.Open is false) asked = asked.Where(r => r.State != RequestState.Received && r.State != RequestState.Acknowledged);
        if (question.Late) asked = asked.Where(r => r.AnswerBy < now || (r.State == RequestState.Received && r.AcknowledgeBy < now));
        if (question.Kind is { } kind) asked = asked.Where(r => r.Kind == kind);
        return question.PersonId is { } person ? asked.Where(r => r.PersonId == person) : asked;
    }

    private async Task<List<RequestView>> ViewsAsync(List<PrivacyRequest> found, CancellationToken cancel)
    {
        var (people, units, now) = (found.ConvertAll(r => r.PersonId), found.ConvertAll(r => r.OrgUnitId), time.UtcNow);
        // Who has asked is told to the unit he asked, though his record may lie elsewhere by now.
        var names = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        var places = await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return found.ConvertAll(r => new RequestView(r, names[r.PersonId], places[r.OrgUnitId], PrivacyLimits.StateOf(r.ReceivedAt, r.Due, now)));
    }
}
