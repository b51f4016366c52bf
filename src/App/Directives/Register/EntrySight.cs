using DoanKet.App.Directives.Assignments;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Register;

/// <summary>
/// What of the register the current work may read. Open documents: those of the registers in scope. Limited and secret ones: those of registers where the account
/// itself stands with <see cref="Permission.DocumentsSecret"/>; from above nobody looks in. What a unit is still writing is for those who stand there. What a unit has been sent, or given a task by, it may read, but for state secrets.
/// </summary>
public sealed class EntrySight(AppDbContext db, CurrentWork work, Grants grants)
{
    /// <summary>The degrees that no task is given from: their content goes by paper alone.</summary>
    public static readonly Secrecy[] StateSecrets = [Secrecy.Secret, Secrecy.HighlySecret, Secrecy.TopSecret];

    private long[]? standing, writing;

    /// <summary>Entries of registers in scope.</summary>
    public async Task<IQueryable<DocumentEntry>> OwnAsync(CancellationToken cancel = default)
    {
        var (secret, drafts) = await StandingAsync(cancel);
        return work.AccountId is null ? db.Set<DocumentEntry>() : db.Set<DocumentEntry>().Where(e =>
            (e.Secrecy == Secrecy.Open || secret.Contains(e.OrgUnitId)) && (!e.IsDraft || e.Way == DocumentWay.Incoming || drafts.Contains(e.OrgUnitId)));
    }

    /// <summary>Under "Kính gửi": all grassroots unions directly below the issuer.</summary>
    public const string AllUnions = "Các công đoàn cơ sở trực thuộc";

    /// <summary>Open documents that a unit above issued and addressed, by name, to the very unit where the account stands: one name on a line, written out or not.</summary>
    public IQueryable<DocumentEntry> Sent
    {
        get
        {
            var roots = work.Scope.Roots;
            return Elsewhere.Where(e => e.Way == DocumentWay.Outgoing && e.Secrecy == Secrecy.Open && e.Addressees != null && db.Set<OrgUnit>().Any(u => roots.Contains(u.Id)
                && db.Set<OrgLink>().Any(l => l.AncestorId == e.OrgUnitId && l.DescendantId == u.Id && l.Distance > 0 && l.ValidTo == OrgLink.Open)
                && (("\n" + e.Addressees.Replace(";", "").Replace("LĐLĐ", "Liên đoàn Lao động").Replace("CĐCS", "Công đoàn cơ sở") + "\n").Contains("\n" + u.Name.Replace("LĐLĐ", "Liên đoàn Lao động").Replace("CĐCS", "Công đoàn cơ sở") + "\n")
                    || (u.ParentId == e.OrgUnitId && (u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational) && ("\n" + e.Addressees + "\n").Contains("\n" + AllUnions + "\n")))));
        }
    }

    private IQueryable<DocumentEntry> Elsewhere => db.Set<DocumentEntry>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(e => !e.IsDraft && !StateSecrets.Contains(e.Secrecy));

    /// <summary>
    /// Issued documents of other registers that were sent to the unit, or by which something was given, and not taken back. An open one to a unit in scope; a limited one by its keeper itself to
    /// the very unit where the account stands: neither those above it nor those to whom it hands the task down read what was meant for the unit.
    /// </summary>
    public IQueryable<DocumentEntry> Given
    {
        get
        {
            var (roots, sent) = (work.Scope.Roots, Sent.Select(s => s.Id));
            return Elsewhere.Where(e => sent.Contains(e.Id)
                || db.Set<Assignment>().Any(a => a.EntryId == e.Id && a.BodyId == null && a.State != AssignmentState.Withdrawn
                    && (e.Secrecy == Secrecy.Open ? db.Set<ScopeLink>().Any(l => l.UnitId == a.OrgUnitId && roots.Contains(l.RootId)) : a.GiverUnitId == e.OrgUnitId && roots.Contains(a.OrgUnitId))));
        }
    }

    /// <summary>The entry, when the current work may read it.</summary>
    public async Task<DocumentEntry?> FindAsync(long id, CancellationToken cancel = default) =>
        await (await OwnAsync(cancel)).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) ?? await Given.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>Where the account itself may read what is limited, and where it reads drafts.</summary>
    private async Task<(long[] Secret, long[] Drafts)> StandingAsync(CancellationToken cancel)
    {
        if (standing is not null && writing is not null) return (standing, writing);
        var held = work.AccountId is { } account ? await grants.OfAsync(account, cancel) : [];
        return (standing, writing) = (Grants.ScopeFor(held, Permission.DocumentsSecret).Roots, Grants.ScopeFor(held, Permission.DirectivesView).Roots);
    }
}
