namespace DoanKet.App.Targets;

/// <summary>Proposes what would mend a fault. A proposal stands only if the fault goes and, except for the total of a row, no other comes.</summary>
internal static class AllotmentRepairs
{
    private const int MostCells = 2, MostParts = 3;

    public static IReadOnlyList<Repair> For(AllotmentTable table, Fault fault, AllotmentTable? before) => fault.Kind switch
    {
        DiscrepancyKind.Row => ForRow(table, fault),
        DiscrepancyKind.Column => ForColumn(table, fault, before),
        _ => [],
    };

    private static IReadOnlyList<Repair> ForRow(AllotmentTable table, Fault fault)
    {
        var row = table.Row(fault.UnitId);
        var parts = table.PartsOf(fault.Column);
        var sum = parts.Sum(p => row[p.Code]);
        List<Repair> found =
        [
            .. SetParts(table, row, fault, parts),
            new($"Đổi tổng thành {VietFormat.Number(sum)}", [Set(row, fault.Column, sum)]),
        ];
        if (!row.IsReserve)
            found.AddRange(parts.Select(p => MoveToReserve(table, row, fault, p.Code, sum)).Where(r => Mends(table, fault, r, breaksNothing: true)).Take(1));
        return found;
    }

    /// <summary>
    /// The parts that may be the wrong one: those whose change puts everything right, else each of them, saying what its column then misses.
    /// A part whose group the row has members in comes first: a union stands where its members are.
    /// </summary>
    private static IEnumerable<Repair> SetParts(AllotmentTable table, AllotmentRow row, Fault fault, IReadOnlyList<TargetColumn> parts)
    {
        var choices = parts.Select(p => (Part: p, Repair: SetCell(row, p, parts, row[p.Code] + fault.Difference))).Where(c => Mends(table, fault, c.Repair, breaksNothing: false)).ToList();
        var sound = choices.FindAll(c => Mends(table, fault, c.Repair, breaksNothing: true));
        if (sound.Count == 0) sound = choices.ConvertAll(c => (c.Part, c.Repair with { Label = c.Repair.Label + Consequence(table.With(c.Repair.Changes), c.Part) }));
        return sound.OrderBy(c => Rank(row, c.Part, fault.Difference)).ThenBy(c => AllotmentCheck.Faults(table.With(c.Repair.Changes)).Count())
            .Take(MostParts).Select(c => c.Repair);
    }

    /// <summary>A union is missing first where there are members and no union, then where there are members; one too many stands where there are none.</summary>
    private static int Rank(AllotmentRow row, TargetColumn part, int difference)
    {
        var hasMembers = TargetColumns.PartsOf(TargetColumns.Members).Any(m => m.Groups.Intersect(part.Groups).Any() && row[m.Code] > 0);
        if (part.PartOf != TargetColumns.Unions) return 0;
        return hasMembers != difference > 0 ? 2 : difference > 0 && row[part.Code] > 0 ? 1 : 0;
    }

    private static string Consequence(AllotmentTable after, TargetColumn part) => after.DifferenceOf(part.Code) switch
    {
        < 0 and var less => $" (cột còn thiếu {VietFormat.Number(-less)})",
        > 0 and var more => $" (cột thừa {VietFormat.Number(more)})",
        _ => "",
    };

    private static IReadOnlyList<Repair> ForColumn(AllotmentTable table, Fault fault, AllotmentTable? before)
    {
        var changed = before is null ? [] : table.Units.Where(r => Earlier(before, r, fault.Column) - r[fault.Column] == fault.Difference);
        var cells = changed.SelectMany(r => Both(table, r, fault, $"Đưa {r.Name} về {VietFormat.Number(r[fault.Column] + fault.Difference)}"));
        var reserve = Both(table, table.Reserve, fault, IntoReserve(table, fault.Difference));
        var payers = before is null ? [] : AllotmentPayers.For(table, fault, before).Where(r => Mends(table, fault, r, breaksNothing: true));
        return [.. cells.Take(MostCells), .. payers.Take(1), .. reserve.Take(1)];
    }

    private static int? Earlier(AllotmentTable before, AllotmentRow row, string column) =>
        before.Units.FirstOrDefault(r => r.UnitId == row.UnitId) is { } old && old.Figures.ContainsKey(column) ? old[column] : null;

    /// <summary>The same amount in this cell alone, or also in the total it is a part of, or in one of its parts.</summary>
    private static IEnumerable<Repair> Both(AllotmentTable table, AllotmentRow row, Fault fault, string label)
    {
        var alone = Set(row, fault.Column, row[fault.Column] + fault.Difference);
        var total = table.Columns.First(c => c.Code == fault.Column).PartOf;
        var others = total is not null && table.Columns.Any(c => c.Code == total) ? [total] : table.PartsOf(fault.Column).Select(p => p.Code);
        IEnumerable<Repair> choices = [new(label, [alone]), .. others.Select(o => new Repair(label, [alone, Set(row, o, row[o] + fault.Difference)]))];
        return choices.Where(r => Mends(table, fault, r, breaksNothing: true));
    }

    /// <summary>The unit keeps what its parts give; the difference goes to the reserve, in the part and in the total.</summary>
    private static Repair MoveToReserve(AllotmentTable table, AllotmentRow row, Fault fault, string part, int sum)
    {
        var (reserve, extra) = (table.Reserve, fault.Difference);
        return new(IntoReserve(table, extra),
            [Set(row, fault.Column, sum), Set(reserve, part, reserve[part] + extra), Set(reserve, fault.Column, reserve[fault.Column] + extra)]);
    }

    private static string IntoReserve(AllotmentTable table, int amount)
    {
        var name = string.IsNullOrWhiteSpace(table.Reserve.Name) ? "dự phòng" : $"“{table.Reserve.Name}”";
        return amount > 0 ? $"Ghi {VietFormat.Number(amount)} vào {name}" : $"Bớt {VietFormat.Number(-amount)} ở {name}";
    }

    /// <summary>"Đưa ô 12 về 15"; by the name of the column where the figure says nothing.</summary>
    private static Repair SetCell(AllotmentRow row, TargetColumn part, IReadOnlyList<TargetColumn> parts, int value)
    {
        var isTelling = row[part.Code] != 0 && parts.Count(p => row[p.Code] == row[part.Code]) == 1;
        var label = isTelling ? $"Đưa ô {VietFormat.Number(row[part.Code])} về {VietFormat.Number(value)}" : $"Đổi “{part.Name}” thành {VietFormat.Number(value)}";
        return new(label, [Set(row, part.Code, value)]);
    }

    private static CellChange Set(AllotmentRow row, string column, int value) => new(new(row.UnitId, column), value);

    private static bool Mends(AllotmentTable table, Fault fault, Repair repair, bool breaksNothing)
    {
        if (repair.Changes.Any(c => c.Value < 0 || table.Unread.Contains(c.Cell))) return false;
        var now = AllotmentCheck.Faults(table).Select(f => f.Place).ToHashSet();
        // a reserve without a name is asked for its name when it is filled; that is no new fault
        var after = AllotmentCheck.Faults(table.With(repair.Changes)).Where(f => f.Kind is not DiscrepancyKind.Reserve).Select(f => f.Place).ToHashSet();
        return !after.Contains(fault.Place) && (!breaksNothing || after.IsSubsetOf(now));
    }
}
