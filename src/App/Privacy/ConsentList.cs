using System.Globalization;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>A consent as it was given with an application.</summary>
/// <param name="WithdrawnOn">The day on which it was taken back, by itself or with the application; none while it stands.</param>
public sealed record GivenConsent(long ApplicationId, long? MemberId, string FullName, int Number, string Purpose, string Wording, DateTime GivenAt, bool MayBeCalled, DateOnly? WithdrawnOn);

/// <summary>Reads the consents, the latest first, and takes them back.</summary>
public sealed class ConsentList(AppDbContext db, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page of those of the scope, and where the next begins.</summary>
    /// <param name="standing">Only those that stand, or only those taken back; none for all.</param>
    /// <param name="name">Beginnings of words of the name.</param>
    public async Task<(List<GivenConsent> Rows, string? Next)> PageAsync(bool? standing, string? name, string? after, CancellationToken cancel = default)
    {
        var asked = In(standing, name);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = asked.Where(a => a.Id < last);
        var found = await asked.OrderByDescending(a => a.Id).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancel);
        var shown = found.Count > PageSize ? found[..PageSize] : found;
        return (await TellAsync(db.Set<JoinApplication>().Where(a => shown.Contains(a.Id)), cancel), found.Count > PageSize ? shown[^1].ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<int> CountAsync(bool? standing, string? name, int limit, CancellationToken cancel = default) => In(standing, name).CountUpToAsync(limit, cancel);

    /// <summary>All consents of a member, wherever they were given.</summary>
    public Task<List<GivenConsent>> OfMemberAsync(long personId, CancellationToken cancel = default) =>
        TellAsync(db.Set<JoinApplication>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(a => a.MemberId == personId), cancel);

    /// <summary>Takes back every consent of the requesting member that stands. Saved with what else the request changes.</summary>
    internal async Task<int> WithdrawAsync(PrivacyRequest request, CancellationToken cancel)
    {
        var standing = (await OfMemberAsync(request.PersonId, cancel)).Where(c => c.WithdrawnOn is null).ToList();
        db.AddRange(standing.Select(c => new ConsentWithdrawal { ApplicationId = c.ApplicationId, RequestId = request.Id, On = time.Today }));
        return standing.Count;
    }

    private IQueryable<JoinApplication> In(bool? standing, string? name)
    {
        var (all, taken) = (db.Set<JoinApplication>().AsNoTracking(), db.Set<ConsentWithdrawal>());
        foreach (var pattern in WordSearch.Patterns(name)) all = all.Where(a => EF.Functions.Like(a.SearchText, pattern));
        return standing switch
        {
            true => all.Where(a => a.State != ApplicationState.Withdrawn && !taken.Any(w => w.ApplicationId == a.Id)),
            false => all.Where(a => a.State == ApplicationState.Withdrawn || taken.Any(w => w.ApplicationId == a.Id)),
            _ => all,
        };
    }

    private async Task<List<GivenConsent>> TellAsync(IQueryable<JoinApplication> asked, CancellationToken cancel)
    {
        var found = await (
            from application in asked.AsNoTracking()
            join text in db.Set<ConsentText>() on application.ConsentNumber equals text.Number
            orderby application.Id descending
            select new { Application = application, text.Purpose, text.Wording }).ToListAsync(cancel);
        var ids = found.ConvertAll(f => f.Application.Id);
        var taken = await db.Set<ConsentWithdrawal>().Where(w => ids.Contains(w.ApplicationId)).ToDictionaryAsync(w => w.ApplicationId, w => w.On, cancel);
        return found.ConvertAll(f => new GivenConsent(f.Application.Id, f.Application.MemberId, f.Application.FullName, f.Application.ConsentNumber, f.Purpose, f.Wording, f.Application.ConsentAt,
            f.Application.MayBeCalled, f.Application.State is ApplicationState.Withdrawn ? f.Application.DecidedOn : taken.TryGetValue(f.Application.Id, out var on) ? on : null));
    }
}
