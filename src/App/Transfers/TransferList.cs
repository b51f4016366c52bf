using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Transfers;

/// <summary>Which proposals: that wait for a unit of the scope, that a unit of the scope has sent and that wait for the other, that are closed.</summary>
public enum TransferBox { ToAnswer, Sent, Closed }

/// <summary>A proposal as one side sees it.</summary>
/// <param name="FromName">None while the reader has asked for somebody and the answer has not come: where a number is kept is not told.</param>
/// <param name="Urgency">Of a proposal that waits.</param>
/// <param name="OpensPerson">Whether the person's record lies in the reader's scope.</param>
public sealed record TransferView(TransferProposal Proposal, string? FromName, string ToName, TransferUrgency Urgency, int? DaysLeft, bool MayAnswer, bool MayWithdraw, bool OpensPerson);

/// <summary>Reads the proposals that concern units of the scope.</summary>
public sealed class TransferList(AppDbContext db, RegulationBook regulations, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page, and where the next begins. What waits comes by its limit, what is closed latest first.</summary>
    public async Task<(List<TransferView> Rows, string? Next)> PageAsync(TransferBox box, string? after, CancellationToken cancel = default)
    {
        var asked = In(box);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = box is TransferBox.Closed ? asked.Where(p => p.Id < last) : asked.Where(p => p.Id > last);
        var found = await (box is TransferBox.Closed ? asked.OrderByDescending(p => p.Id) : asked.OrderBy(p => p.Id)).Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Count > PageSize ? found[..PageSize] : found;
        return (await ViewsAsync(shown, cancel), found.Count > PageSize ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<int> CountAsync(TransferBox box, int limit, CancellationToken cancel = default) => In(box).CountUpToAsync(limit, cancel);

    /// <summary>How many wait for an answer of a unit of the scope, and how many of them are late.</summary>
    public async Task<(int Waiting, int Late)> ToAnswerAsync(CancellationToken cancel = default)
    {
        var (today, waiting) = (time.Today, In(TransferBox.ToAnswer));
        return (await waiting.CountAsync(cancel), await waiting.CountAsync(p => p.DueOn < today, cancel));
    }

    /// <summary>One proposal that concerns a unit of the scope.</summary>
    public async Task<TransferView?> FindAsync(long id, CancellationToken cancel = default) =>
        (await ViewsAsync(await Seen().Where(p => p.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>The days on which the person moved with both units' confirmation.</summary>
    public async Task<HashSet<DateOnly>> ConfirmedDaysAsync(long personId, CancellationToken cancel = default) =>
        [.. await db.Set<TransferProposal>().Where(p => p.PersonId == personId && p.State == ProposalState.Accepted).Select(p => p.Day).ToListAsync(cancel)];

    /// <summary>The proposal that waits for the person's going, if there is one.</summary>
    public Task<long?> WaitingAsync(long personId, CancellationToken cancel = default) => Seen()
        .Where(p => p.PersonId == personId && p.State == ProposalState.Waiting).OrderBy(p => p.Id).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel);

    private IQueryable<TransferProposal> Seen()
    {
        var own = db.Set<OrgUnit>();
        return db.Set<TransferProposal>().AsNoTracking().Where(p => own.Any(u => u.Id == p.ToUnitId || u.Id == p.FromUnitId));
    }

    private IQueryable<TransferProposal> In(TransferBox box)
    {
        var (own, all) = (db.Set<OrgUnit>(), db.Set<TransferProposal>().AsNoTracking());
        return box switch
        {
            TransferBox.ToAnswer => all.Where(p => p.State == ProposalState.Waiting && own.Any(u => u.Id == (p.Side == TransferSide.Releasing ? p.ToUnitId : p.FromUnitId))),
            TransferBox.Sent => all.Where(p => p.State == ProposalState.Waiting && own.Any(u => u.Id == (p.Side == TransferSide.Releasing ? p.FromUnitId : p.ToUnitId))),
            _ => Seen().Where(p => p.State != ProposalState.Waiting),
        };
    }

    private async Task<List<TransferView>> ViewsAsync(List<TransferProposal> found, CancellationToken cancel)
    {
        if (found.Count == 0) return [];
        var ids = found.SelectMany(p => new[] { p.FromUnitId, p.ToUnitId }).OfType<long>().Distinct().ToList();
        var names = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var own = (await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancel)).ToHashSet();
        var people = found.Select(p => p.PersonId).OfType<long>().ToList();
        var opens = (await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet();
        var calendar = await regulations.WorkingDaysOfAsync(cancel);
        return found.ConvertAll(p => View(p, names, own, opens, calendar));
    }

    private TransferView View(TransferProposal p, Dictionary<long, string> names, HashSet<long> own, HashSet<long> opens, WorkingDays calendar)
    {
        var (waits, today) = (p.State is ProposalState.Waiting, time.Today);
        var toldWhere = p.Side is TransferSide.Releasing || p.State is ProposalState.Accepted || (p.FromUnitId is { } from && own.Contains(from));
        return new(p, toldWhere && p.FromUnitId is { } unit ? names[unit] : null, names[p.ToUnitId],
            waits ? TransferLimits.Of(p.DueOn, today, calendar) : TransferUrgency.Running, p.DueOn is { } due && waits ? calendar.Between(today, due) : null,
            waits && p.AnsweringUnitId is { } answers && own.Contains(answers), waits && own.Contains(p.ProposingUnitId), p.PersonId is { } person && opens.Contains(person));
    }
}
