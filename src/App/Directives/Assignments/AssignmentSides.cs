using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <param name="Gives">May accept, return, extend, withdraw, urge.</param>
/// <param name="Receives">May acknowledge, report progress, hand in.</param>
public readonly record struct Sides(bool Gives, bool Receives);

/// <summary>On which side of an assignment the current work stands. To see it is one thing (its unit and all above); to act on it another.</summary>
/// <remarks>
/// The giver's side is whoever stands at the giving unit itself: who stands above it looks on, or the answer of a district to its province would be
/// mixed with that of its unions to the district. The receiver's side is whoever stands at the unit, or between it and the giver: most
/// unions have no account, and the office above them reports what they told it. Where the giver no longer stands above the unit
/// (it ended, the unit moved), whoever stands above the unit takes its side, or the assignment could never end.
/// What a body outside the union was given is written down by the giver, who then stands on both sides.
/// Standing means a grant: the roots of the scope under the permission of the page.
/// </remarks>
public sealed class AssignmentSides(AppDbContext db, CurrentWork work)
{
    public async Task<Sides> OfAsync(Assignment assignment, CancellationToken cancel = default)
    {
        var (roots, unit, giver) = (work.Scope.Roots, assignment.OrgUnitId, assignment.GiverUnitId);
        var above = await db.Set<ScopeLink>().Where(l => l.UnitId == unit).Select(l => l.RootId).ToListAsync(cancel);
        var (standing, isUnder) = (above.Where(roots.Contains).ToList(), above.Contains(giver));
        var gives = isUnder ? standing.Contains(giver) : standing.Exists(r => r != unit);
        if (assignment.BodyId is not null) return new(gives, gives);
        var receives = standing.Contains(unit) || (isUnder && standing.Count > 0
            && await db.Set<ScopeLink>().AnyAsync(l => l.RootId == giver && l.UnitId != giver && standing.Contains(l.UnitId), cancel));
        return new(gives, receives);
    }

    /// <summary>Whether the current work stands at the unit itself: only in its name may it give.</summary>
    public bool StandsAt(long unitId) => work.Scope.Roots.Contains(unitId);
}
