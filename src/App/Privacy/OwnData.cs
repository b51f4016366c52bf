using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>An application of the person, as he may see it.</summary>
public sealed record OwnApplication(DateOnly AppliedOn, ApplicationState State, DateOnly? DecidedOn);

/// <summary>Somebody has seen the whole numbers, or the ethnicity.</summary>
/// <param name="Unit">The unit for which that account works; who it was is told by the unit on request.</param>
public sealed record OwnViewing(DateTime At, string What, string Unit, string? Why);

/// <summary>All that is kept of one person, for himself.</summary>
public sealed record OwnSheet(MemberSheet Member, IReadOnlyList<MemberCard> Cards, IReadOnlyList<OwnApplication> Applications, IReadOnlyList<GivenConsent> Consents,
    IReadOnlyList<ProcessingPurpose> Purposes, IReadOnlyList<OwnViewing> Viewings, IReadOnlyList<PrivacyRequest> Requests);

/// <summary>Gathers what is kept of a person. The caller has made sure that it is for himself: by his code, or by a request that is being carried out.</summary>
public sealed class OwnData(AppDbContext db, CurrentWork work, MemberFile file, ConsentList consents, PurposeBook purposes, RequestList requests, RecordsOfPerson records, TimeProvider time)
{
    private const int MostViewings = 100;

    private static readonly string[] Seen = [MemberOperations.Reveal.Code, MemberOperations.RevealSensitive.Code, MemberOperations.ViewParty.Code, PrivacyOperations.Copy.Code];

    public async Task<OwnSheet> OfAsync(long personId, CancellationToken cancel = default)
    {
        var scope = work.Scope;
        // His own data is his wherever it is kept.
        work.Scope = OrgScope.Everything;
        try
        {
            var member = (await file.FindAsync(personId, cancel))!;
            var cards = await db.Set<MemberCard>().AsNoTracking().Where(c => c.PersonId == personId).OrderByDescending(c => c.Id).ToListAsync(cancel);
            var applications = await db.Set<JoinApplication>().Where(a => a.MemberId == personId).OrderByDescending(a => a.Id)
                .Select(a => new OwnApplication(a.AppliedOn, a.State, a.DecidedOn)).ToListAsync(cancel);
            return new(member, cards, applications, await consents.OfMemberAsync(personId, cancel), await purposes.InForceAsync(time.Today, cancel),
                await ViewingsAsync(personId, cancel), await requests.OfPersonAsync(personId, cancel));
        }
        finally { work.Scope = scope; }
    }

    private async Task<List<OwnViewing>> ViewingsAsync(long personId, CancellationToken cancel)
    {
        var his = await records.ChangesAsync(personId, cancel);
        var found = await (
            from change in db.Set<ChangeRecord>().Where(his)
            where change.Action == ChangeAction.Read
            join operation in db.Set<Operation>() on change.OperationId equals operation.Id
            where Seen.Contains(operation.Kind)
            orderby operation.Id descending
            select new { operation.At, operation.Kind, operation.AccountId, operation.Reason }).Take(MostViewings).ToListAsync(cancel);
        var accounts = found.Select(f => f.AccountId).OfType<long>().Distinct().ToList();
        var units = (await (
            from grant in db.Set<Grant>()
            where accounts.Contains(grant.AccountId)
            join unit in db.Set<OrgUnit>() on grant.OrgUnitId equals unit.Id
            orderby grant.Id
            select new { grant.AccountId, unit.Name }).ToListAsync(cancel)).GroupBy(g => g.AccountId).ToDictionary(g => g.Key, g => g.First().Name);
        return found.ConvertAll(f => new OwnViewing(f.At, OperationKind.LabelOf(f.Kind), f.AccountId is { } id && units.TryGetValue(id, out var unit) ? unit : "Hệ thống", f.Reason));
    }
}
