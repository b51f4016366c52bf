using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members;

/// <summary>A movement as it should have been written.</summary>
public sealed record MovementFacts(MovementKind Kind, DateOnly Day, string? Reason, long? DocumentId);

/// <summary>Puts right what was written wrongly about coming and going. What was known before is kept as a <see cref="FormerMovement"/>;
/// the spells follow from the movements, and the counters from events.</summary>
/// <remarks>A transfer between two units is one fact with two halves: both are put right together, by who may write in both units.</remarks>
public sealed class MovementCorrection(AppDbContext db, CurrentWork work, Events events, TimeProvider time)
{
    private sealed record Case(Person Person, IReadOnlyList<Movement> Order, IReadOnlyList<Movement> Touched);

    /// <returns>False when there is no such movement in the scope.</returns>
    public Task<bool> CorrectAsync(long movementId, MovementFacts right, string why, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await OpenAsync(movementId, why, cancel) is not { } found) return false;
        var one = found.Touched[0];
        Rule.Check(right.Kind.Sign() == one.Kind.Sign() && (found.Touched.Count == 1 || right.Kind == one.Kind), nameof(Movement.Kind),
            found.Touched.Count > 1 ? "Hai đơn vị đã cùng xác nhận chuyển; loại biến động này giữ nguyên, hoặc hủy rồi ghi lại" : $"“{right.Kind.Label()}” không thay được “{one.Kind.Label()}”; hủy biến động rồi ghi lại");
        Rule.Check(right.Day <= time.Today, nameof(Movement.Day), $"Ngày biến động không được sau hôm nay, {VietFormat.Date(time.Today)}");
        await CheckUnitsAsync(found.Touched, right.Day, cancel);
        work.Begin(MemberOperations.CorrectMovement, VietText.Nfc(why), right.DocumentId);
        var before = SpellReplay.Spells(found.Order);
        Keep(found.Touched, why, annulled: false);
        var taken = Moved(found.Touched, -1);
        foreach (var movement in found.Touched)
            (movement.Kind, movement.Day, movement.Reason, movement.DocumentId) = (movement == one ? right.Kind : movement.Kind, right.Day, right.Reason, right.DocumentId);
        await SettleAsync(found, before, found.Order, cancel);
        await PublishAsync([.. taken, .. Moved(found.Touched, 1)], cancel);
        return true;
    }, cancel);

    /// <summary>It never happened. Refused while something rests on it that happened later.</summary>
    /// <returns>False when there is no such movement in the scope.</returns>
    public Task<bool> AnnulAsync(long movementId, string why, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await OpenAsync(movementId, why, cancel) is not { } found) return false;
        work.Begin(MemberOperations.AnnulMovement, VietText.Nfc(why));
        var before = SpellReplay.Spells(found.Order);
        Keep(found.Touched, why, annulled: true);
        db.RemoveRange(found.Touched);
        await SettleAsync(found, before, [.. found.Order.Except(found.Touched)], cancel);
        await PublishAsync(Moved(found.Touched, -1), cancel);
        return true;
    }, cancel);

    /// <summary>The movement with its other half, and all others of the person, wherever they were written.</summary>
    private async Task<Case?> OpenAsync(long movementId, string why, CancellationToken cancel)
    {
        if (await db.Set<Movement>().Where(m => m.Id == movementId).Select(m => (long?)m.PersonId).SingleOrDefaultAsync(cancel) is not { } whose) return null;
        var person = await db.HeldPersonAsync(whose, cancel);
        if (await db.Set<Movement>().SingleOrDefaultAsync(m => m.Id == movementId, cancel) is not { } one) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(why), "Why", "Ghi vì sao đính chính, như: ghi nhầm ngày, nhầm người");
        Rule.Check(person is not null, "Hồ sơ của người này nay do đơn vị ngoài phạm vi giữ; đề nghị công đoàn cấp trên của cả hai đơn vị đính chính");
        var all = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == one.PersonId).ToListAsync(cancel);
        var order = SpellReplay.InOrder(all);
        Rule.Check(order is not null, "Các biến động của người này không nối tiếp nhau được; cần cấp trên đối chiếu với quyết định gốc");
        var half = SpellReplay.OtherHalf(order!, one);
        Rule.Check(half is null || await db.IsInScopeAsync(half.OrgUnitId, cancel), "Đây là một nửa của lần chuyển giữa hai đơn vị; công đoàn cấp trên của cả hai mới đính chính được");
        db.GuardSpells(person!);
        return new Case(person!, order!, half is null ? [one] : [one, half]);
    }

    private async Task CheckUnitsAsync(IReadOnlyList<Movement> touched, DateOnly day, CancellationToken cancel)
    {
        var ids = touched.Select(m => m.OrgUnitId).ToList();
        foreach (var unit in await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToListAsync(cancel)) MemberRegister.GroupOf(unit, day);
    }

    private void Keep(IReadOnlyList<Movement> touched, string why, bool annulled) => db.AddRange(touched.Select(m => new FormerMovement
    {
        MovementId = m.Id, PersonId = m.PersonId, OrgUnitId = m.OrgUnitId, Day = m.Day, Kind = m.Kind, Group = m.Group, Reason = m.Reason, DocumentId = m.DocumentId,
        ReplacedAt = time.UtcNow, ReplacedBy = work.AccountName, Why = VietText.Nfc(why), Annulled = annulled,
    }));

    /// <summary>Makes the spells what the movements now say. Refused when they say nothing that can have been.</summary>
    private async Task SettleAsync(Case found, List<SpellReplay.Spell> before, IReadOnlyList<Movement> movements, CancellationToken cancel)
    {
        var order = SpellReplay.InOrder(movements);
        Rule.Check(order is not null && IsSameOrder(found.Order, order), nameof(Movement.Day),
            "Sau khi sửa, các đợt sinh hoạt sẽ chồng lên nhau. Chọn ngày giữa biến động trước và biến động sau; muốn hủy thì hủy từ biến động mới nhất trở về trước.");
        if (order is null) return;
        var kept = await db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == found.Person.Id).ToListAsync(cancel);
        var now = SpellReplay.Spells(order).ToDictionary(s => s.Arrival.Id);
        foreach (var was in before)
        {
            var row = kept.Find(m => m.OrgUnitId == was.OrgUnitId && m.From == was.From && m.To == was.To);
            Rule.Check(row is not null, "Quá trình sinh hoạt của người này không khớp với các biến động; cần cấp trên đối chiếu với quyết định gốc");
            kept.Remove(row!);
            if (now.TryGetValue(was.Arrival.Id, out var spell)) (row!.From, row.To) = (spell.From, spell.To);
            else await RemoveAsync(row!, cancel);
        }
        if (order.Count > 0) found.Person.OrgUnitId = order[^1].OrgUnitId;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A correction changes when and why, not what came before what.</summary>
    private static bool IsSameOrder(IReadOnlyList<Movement> before, List<Movement> now) => before.Where(now.Contains).SequenceEqual(now);

    /// <summary>With what rests on it: pauses, and the codes of cards, which then are of no card.</summary>
    private async Task RemoveAsync(Membership spell, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Suspension>().Where(s => s.MembershipId == spell.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<MemberCard>().Where(c => c.MembershipId == spell.Id).ToListAsync(cancel));
        db.Remove(spell);
    }

    private static List<MembersMoved> Moved(IEnumerable<Movement> movements, int sign) =>
        [.. movements.Select(m => new MembersMoved(m.OrgUnitId, m.Day, m.Kind, m.Group, sign))];

    private async Task PublishAsync(List<MembersMoved> moved, CancellationToken cancel)
    {
        foreach (var one in moved) await events.PublishAsync(one, cancel);
    }
}
