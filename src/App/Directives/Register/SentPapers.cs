using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>Tells units below that a paper has been sent to them, and which of those sent to one are not in its own register yet. Entering it there, with a "số đến", stays their own act.</summary>
public sealed class SentPapers(AppDbContext db, CurrentWork work, EntrySight sight, NoticeBoard board)
{
    private const int LongestNotice = 300;

    /// <summary>What the units above have sent to where the account stands and has not been entered, the latest first.</summary>
    public Task<List<DocumentEntry>> WaitingAsync(int most, CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return sight.Sent.AsNoTracking().Where(e => !db.Set<DocumentEntry>().Any(own => roots.Contains(own.OrgUnitId) && own.Way == DocumentWay.Incoming && own.Key == e.Key && own.Date == e.Date))
            .OrderByDescending(e => e.Date).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancel);
    }

    /// <summary>One that was sent; none otherwise.</summary>
    public Task<DocumentEntry?> FindAsync(long id, CancellationToken cancel = default) => sight.Sent.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>Tells the accounts of the units that an issued paper is addressed to.</summary>
    internal async Task TellAsync(DocumentEntry entry, string issuer, CancellationToken cancel)
    {
        if (entry.Secrecy is not Secrecy.Open || entry.Addressees is null) return;
        var named = entry.Addressees.Split('\n').Select(line => OfficialName.Of(line.Replace(";", "", StringComparison.Ordinal))).ToHashSet();
        var below = await (from link in db.Set<OrgLink>()
                           where link.AncestorId == entry.OrgUnitId && link.Distance > 0 && link.ValidTo == OrgLink.Open
                           join unit in db.Set<OrgUnit>() on link.DescendantId equals unit.Id
                           select new { unit.Id, unit.Name, unit.Kind, unit.ParentId }).ToListAsync(cancel);
        var units = below.Where(u => named.Contains(OfficialName.Of(u.Name)) || (named.Contains(EntrySight.AllUnions) && u.ParentId == entry.OrgUnitId && u.Kind is UnitKind.Grassroots or UnitKind.Occupational)).Select(u => u.Id).ToList();
        if (units.Count == 0) return;
        var title = $"{issuer} gửi {entry.Citation}: {entry.Subject}";
        await board.TellAtAsync(units, Permission.DirectivesView, title.Length <= LongestNotice ? title : title[..(LongestNotice - 1)] + "…", $"/van-ban/so/{entry.Id}", cancel);
    }
}
