namespace DoanKet.App.Members;

/// <summary>What movements say of spells: each arrival opens one in its unit, the next departure from there closes it.</summary>
internal static class SpellReplay
{
    /// <param name="Arrival">The movement that opened it, by which it is found again when days change.</param>
    internal sealed record Spell(Movement Arrival, long OrgUnitId, DateOnly From, DateOnly To);

    /// <summary>The order in which the movements can have happened: by day, within a day so that people leave only where they are. None when there is no such order.</summary>
    public static List<Movement>? InOrder(IEnumerable<Movement> movements)
    {
        var rest = movements.OrderBy(m => m.Day).ThenBy(m => m.Id).ToList();
        var order = new List<Movement>();
        return Place(rest, order, null) ? order : null;
    }

    /// <param name="order">As <see cref="InOrder"/> gives it.</param>
    public static List<Spell> Spells(IReadOnlyList<Movement> order)
    {
        var spells = new List<Spell>();
        for (var i = 0; i < order.Count; i += 2)
            spells.Add(new Spell(order[i], order[i].OrgUnitId, order[i].Day, i + 1 < order.Count ? order[i + 1].Day : Membership.Open));
        return spells;
    }

    /// <summary>The other half of a transfer between two units of the register: gone and come on the same day.</summary>
    public static Movement? OtherHalf(IReadOnlyList<Movement> order, Movement one)
    {
        var at = order.ToList().IndexOf(one);
        var other = one.Kind switch
        {
            MovementKind.TransferredOut when at + 1 < order.Count => order[at + 1],
            MovementKind.TransferredIn when at > 0 => order[at - 1],
            _ => null,
        };
        return other is not null && other.Day == one.Day && other.Kind is MovementKind.TransferredIn or MovementKind.TransferredOut ? other : null;
    }

    private static bool Place(List<Movement> rest, List<Movement> order, long? unit)
    {
        if (rest.Count == 0) return true;
        foreach (var next in rest.TakeWhile(m => m.Day == rest[0].Day).Where(m => unit is null ? m.Kind.Sign() > 0 : m.Kind.Sign() < 0 && m.OrgUnitId == unit).ToList())
        {
            order.Add(next);
            if (Place([.. rest.Where(m => m != next)], order, unit is null ? next.OrgUnitId : null)) return true;
            order.RemoveAt(order.Count - 1);
        }
        return false;
    }
}
