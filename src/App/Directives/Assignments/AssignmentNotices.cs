using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Tells those who are to do something, each account once however many of its units it concerns.</summary>
public sealed class AssignmentNotices(AppDbContext db, NoticeBoard board, ManyRows rows, CurrentWork work, TimeProvider time)
{
    private const int Longest = 300, LongestTask = 160;

    private static readonly string[] Acting = [.. Roles.Names.Where(r => Roles.Allows(r, Permission.DirectivesEdit))];

    /// <summary>What of some assignments concerns one account.</summary>
    /// <param name="One">One of them; of a single one, that.</param>
    /// <param name="IsOwn">Whether the account stands at all their units itself, and not in for one that has nobody.</param>
    internal sealed record Share(int Count, long One, bool IsOwn)
    {
        public Share With(Share? other) => other is null ? this : new(Count + other.Count, One, IsOwn && other.IsOwn);
    }

    private sealed record Holder(long Assignment, long Account, int Distance);

    /// <summary>One notice to each account at the units given to, or at the nearest unit between them and the giver.</summary>
    internal async Task GivenAsync(FanOut fan, CancellationToken cancel)
    {
        var giver = await NameAsync(fan.OrgUnitId, cancel);
        var due = fan.Due is { } day ? $", hạn {VietFormat.Date(day)}" : "";
        var told = from holder in await HoldersAsync(db.Set<Assignment>().Where(a => a.FanOutId == fan.Id && a.BodyId == null), cancel)
                   group holder.Assignment by holder.Account into mine
                   let units = mine.Count()
                   select Notice(mine.Key, $"{giver} giao việc{(units > 1 ? $" cho {VietFormat.Number(units)} đơn vị" : "")}: {Short(fan.Text)}{due}", units > 1 ? $"/viec/dot/{fan.Id}" : $"/viec/{mine.First()}");
        await WriteAsync(told, cancel);
    }

    internal Task TellReceiverAsync(Assignment assignment, string words, CancellationToken cancel) =>
        assignment.BodyId is null ? TellAsync(assignment.OrgUnitId, assignment, words, cancel) : Task.CompletedTask;

    internal Task TellGiverAsync(Assignment assignment, string words, CancellationToken cancel) => TellAsync(assignment.GiverUnitId, assignment, words, cancel);

    internal Task<string> NameAsync(long unit, CancellationToken cancel) =>
        db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancel);

    /// <summary>What of these assignments each account is to do something about, as receiver.</summary>
    internal async Task<Dictionary<long, Share>> OfReceiversAsync(IQueryable<Assignment> of, CancellationToken cancel) =>
        (await HoldersAsync(of, cancel)).GroupBy(h => h.Account).ToDictionary(g => g.Key, g => new Share(g.Count(), g.First().Assignment, g.All(h => h.Distance == 0)));

    /// <summary>The same for those who gave them: at the giving unit, or the nearest above that has an account.</summary>
    internal async Task<Dictionary<long, Share>> OfGiversAsync(IQueryable<Assignment> of, CancellationToken cancel)
    {
        var given = await of.GroupBy(a => a.GiverUnitId).Select(g => new { Unit = g.Key, Count = g.Count(), First = g.Min(a => a.Id) }).ToListAsync(cancel);
        var units = given.ConvertAll(g => g.Unit);
        var holders = await (from link in db.Set<OrgLink>()
                             where units.Contains(link.DescendantId) && link.ValidTo == OrgLink.Open
                             join account in Accounts() on link.AncestorId equals account.Unit
                             select new Holder(link.DescendantId, account.Account, link.Distance)).ToListAsync(cancel);
        return Nearest(holders).Join(given, h => h.Assignment, g => g.Unit, (h, g) => (h.Account, Share: new Share(g.Count, g.First, h.Distance == 0)))
            .GroupBy(x => x.Account, x => x.Share).ToDictionary(g => g.Key, g => g.Aggregate((all, one) => all.With(one)));
    }

    internal Task WriteAsync(IEnumerable<Notice> notices, CancellationToken cancel) => rows.WriteAsync(notices.Where(n => n.AccountId != work.AccountId), cancel);

    internal Notice Notice(long account, string title, string link) => new() { AccountId = account, Title = Cut(title, Longest), Link = link, At = time.UtcNow };

    internal static string Short(string task) => Cut(task.ReplaceLineEndings(" "), LongestTask);

    private static string Cut(string words, int longest) => words.Length <= longest ? words : words[..(longest - 1)] + "…";

    private Task TellAsync(long unit, Assignment assignment, string words, CancellationToken cancel) =>
        board.TellUnitAsync(unit, Permission.DirectivesEdit, Cut($"{words}: {Short(assignment.Text)}", Longest), $"/viec/{assignment.Id}", cancel);

    private async Task<List<Holder>> HoldersAsync(IQueryable<Assignment> of, CancellationToken cancel) => Nearest(await (
        from assignment in of
        from link in db.Set<OrgLink>()
        where link.DescendantId == assignment.OrgUnitId && link.ValidTo == OrgLink.Open && (link.Distance == 0 || db.Set<OrgLink>().Any(g =>
            g.DescendantId == link.AncestorId && g.AncestorId == assignment.GiverUnitId && g.Distance > 0 && g.ValidTo == OrgLink.Open))
        join account in Accounts() on link.AncestorId equals account.Unit
        select new Holder(assignment.Id, account.Account, link.Distance)).ToListAsync(cancel));

    private static List<Holder> Nearest(List<Holder> holders) =>
        [.. holders.GroupBy(h => h.Assignment).SelectMany(g => g.Where(h => h.Distance == g.Min(x => x.Distance)).DistinctBy(h => h.Account))];

    private IQueryable<Standing> Accounts()
    {
        var today = time.Today;
        return from grant in db.Set<Grant>()
               where Acting.Contains(grant.Role) && grant.From <= today && (grant.To == null || today <= grant.To)
               join account in db.Set<Account>() on grant.AccountId equals account.Id
               where account.DisabledFrom == null || today < account.DisabledFrom
               select new Standing { Unit = grant.OrgUnitId, Account = account.Id };
    }

    private sealed class Standing
    {
        public long Unit { get; init; }
        public long Account { get; init; }
    }
}
