using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Makes one course of membership of two: where the person was counted twice, what the officer says is true stays. What was known before is kept as with every correction.</summary>
public sealed class SpellSettlement(AppDbContext db, CurrentWork work, TimeProvider time)
{
    private sealed record Course(List<Movement> Order, List<Membership> Rows)
    {
        public List<SpellReplay.Spell> Spells => SpellReplay.Spells(Order);
    }

    /// <summary>Changes movements and spells in memory; the caller saves.</summary>
    /// <returns>The unit where the person came or went last; none without any movement.</returns>
    internal async Task<long?> SettleAsync(long first, long second, SpellChoice? choice, string why, CancellationToken cancel)
    {
        var (one, two) = (await CourseAsync(first, cancel), await CourseAsync(second, cancel));
        var overlaps = SpellOverlap.Among(one.Spells, two.Spells);
        Rule.Check(overlaps.Count == 0 || choice is not null, "Spells", "Hai hồ sơ có đợt sinh hoạt chồng nhau; chọn đợt nào đúng");
        if (overlaps.Count > 0 && choice is null) return null;
        var all = one.Order.Concat(two.Order).ToList();
        if (overlaps.Count > 0 && choice is { } chosen) await ResolveAsync(overlaps, chosen, one, two, all, first, why, cancel);
        var order = SpellReplay.InOrder(all);
        Rule.Check(order is not null, "Sau khi gộp, các biến động không nối tiếp nhau được. Chọn đợt sinh hoạt khác, hoặc đính chính biến động của từng hồ sơ rồi gộp");
        return order is [.., var last] ? last.OrgUnitId : null;
    }

    /// <summary>The spells of the two that lie at one time; none of a course that cannot have been, which merging refuses.</summary>
    internal async Task<List<SpellOverlap>> OverlapsAsync(long first, long second, CancellationToken cancel)
    {
        var all = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(m => m.PersonId == first || m.PersonId == second).ToListAsync(cancel);
        var (one, two) = (SpellReplay.InOrder(all.Where(m => m.PersonId == first)), SpellReplay.InOrder(all.Where(m => m.PersonId == second)));
        return one is null || two is null ? [] : SpellOverlap.Among(SpellReplay.Spells(one), SpellReplay.Spells(two));
    }

    private async Task<Course> CourseAsync(long person, CancellationToken cancel)
    {
        var order = SpellReplay.InOrder(await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == person).ToListAsync(cancel));
        Rule.Check(order is not null, "Các biến động của một trong hai hồ sơ không nối tiếp nhau được; đính chính trước khi gộp");
        return new(order!, await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == person).ToListAsync(cancel));
    }

    private async Task ResolveAsync(List<SpellOverlap> overlaps, SpellChoice choice, Course one, Course two, List<Movement> all, long kept, string why, CancellationToken cancel)
    {
        if (choice is SpellChoice.Moved)
        {
            Rule.Check(overlaps is [{ MayBeMove: true }], "Spells", "Chỉ ghi là đã chuyển được khi một đợt ở đơn vị này nối sang một đợt ở đơn vị khác; chọn đợt nào đúng");
            await MoveAsync(overlaps[0], overlaps[0].Earlier == overlaps[0].First ? one : two, all, kept, why, cancel);
            return;
        }
        var (wrong, course) = choice is SpellChoice.First ? (overlaps.Select(o => o.Second), two) : (overlaps.Select(o => o.First), one);
        foreach (var spell in wrong.DistinctBy(s => s.Arrival).ToList()) await AnnulAsync(spell, course, all, kept, why, cancel);
    }

    private async Task AnnulAsync(SpellReplay.Spell spell, Course course, List<Movement> all, long kept, string why, CancellationToken cancel)
    {
        await CheckScopeAsync(spell.OrgUnitId, cancel);
        foreach (var movement in HalvesOf(spell, course))
        {
            Keep(movement, kept, why, annulled: true);
            all.Remove(movement);
            db.Remove(movement);
        }
        var row = RowOf(spell, course);
        db.RemoveRange(await db.Set<Suspension>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(s => s.MembershipId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<MemberCard>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(c => c.MembershipId == row.Id).ToListAsync(cancel));
        db.Remove(row);
    }

    /// <summary>The earlier spell ends where the later begins, by a transfer in two halves.</summary>
    private async Task MoveAsync(SpellOverlap overlap, Course earlier, List<Movement> all, long kept, string why, CancellationToken cancel)
    {
        var (from, to) = (overlap.Earlier, overlap.Later);
        await CheckScopeAsync(from.OrgUnitId, cancel);
        await CheckScopeAsync(to.OrgUnitId, cancel);
        RowOf(from, earlier).To = to.From;
        if (HalvesOf(from, earlier) is [_, var departure]) Correct(departure, MovementKind.TransferredOut, to.From, kept, why);
        else
        {
            var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == from.OrgUnitId, cancel);
            departure = new Movement { PersonId = kept, OrgUnitId = unit.Id, Day = to.From, Kind = MovementKind.TransferredOut, Group = MemberRegister.GroupOf(unit, to.From), Reason = VietText.Nfc(why) };
            db.Add(departure);
            all.Add(departure);
        }
        Correct(to.Arrival, MovementKind.TransferredIn, to.From, kept, why);
    }

    private void Correct(Movement movement, MovementKind kind, DateOnly day, long kept, string why)
    {
        if ((movement.Kind, movement.Day) == (kind, day)) return;
        Keep(movement, kept, why, annulled: false);
        (movement.Kind, movement.Day) = (kind, day);
    }

    private void Keep(Movement m, long kept, string why, bool annulled) => db.Add(new FormerMovement
    {
        MovementId = m.Id, PersonId = kept, OrgUnitId = m.OrgUnitId, Day = m.Day, Kind = m.Kind, Group = m.Group, Reason = m.Reason, DocumentId = m.DocumentId,
        ReplacedAt = time.UtcNow, ReplacedBy = work.AccountName, Why = VietText.Nfc(why), Annulled = annulled,
    });

    private static List<Movement> HalvesOf(SpellReplay.Spell spell, Course course) => [.. course.Order.Skip(course.Order.IndexOf(spell.Arrival)).Take(2)];

    private static Membership RowOf(SpellReplay.Spell spell, Course course) => course.Rows.Find(m => (m.OrgUnitId, m.From, m.To) == (spell.OrgUnitId, spell.From, spell.To))
        ?? throw new RuleBroken("Spells", "Quá trình sinh hoạt của một trong hai hồ sơ không khớp với các biến động; cần cấp trên đối chiếu với quyết định gốc");

    private async Task CheckScopeAsync(long unit, CancellationToken cancel) =>
        Rule.Check(await db.IsInScopeAsync(unit, cancel), "Đợt sinh hoạt phải sửa thuộc đơn vị ngoài phạm vi; công đoàn cấp trên của cả hai mới gộp được");
}
