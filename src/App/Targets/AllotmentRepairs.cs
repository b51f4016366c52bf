namespace DoanKet.App.Targets;

/// <summary>Proposes what would mend a fault. A proposal stands only if the fault goes and, except for the total of a row, no other comes.</summary>
internal static class AllotmentRepairs
{
    private const int MostCells = 2;

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
        var cells = parts.Select(p => SetCell(row, p, parts, row[p.Code] + fault.Difference)).Where(r => Mends(table, fault, r, breaksNothing: true));
        List<Repair> found =
        [
            .. cells.OrderBy(r => AllotmentCheck.Faults(table.With(r.Changes)).Count()).Take(MostCells),
            new($"Đổi tổng thành {VietFormat.Number(sum)}", [Set(row, fault.Column, sum)]),
        ];
        if (!row.IsReserve)
            found.AddRange(parts.Select(p => MoveToReserve(table, row, fault, p.Code, sum)).Where(r => Mends(table, fault, r, breaksNothing: true)).Take(1));
        return found;
    }

    private static IReadOnlyList<Repair> ForColumn(AllotmentTable table, Fault fault, AllotmentTable? before)
    {
        var changed = before is null ? [] : table.Units.Where(r => Earlier(before, r, fault.Column) - r[fault.Column] == fault.Difference);
        var cells = changed.SelectMany(r => Both(table, r, fault, $"Đưa {r.Name} về {VietFormat.Number(r[fault.Column] + fault.Difference)}"));
        var reserve = Both(table, table.Reserve, fault, IntoReserve(table, fault.Difference));
        return [.. cells.Take(MostCells), .. reserve.Take(1)];
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

    /// <summary>"Đưa ô 12 về 15"; by the name of the column where several parts hold the same figure.</summary>
    private static Repair SetCell(AllotmentRow row, TargetColumn part, IReadOnlyList<TargetColumn> parts, int value)
    {
        var which = parts.Count(p => row[p.Code] == row[part.Code]) == 1 ? $"ô {VietFormat.Number(row[part.Code])}" : $"“{part.Name}”";
        return new($"Đưa {which} về {VietFormat.Number(value)}", [Set(row, part.Code, value)]);
    }

    private static CellChange Set(AllotmentRow row, string column, int value) => new(new(row.UnitId, column), value);

    private static bool Mends(AllotmentTable table, Fault fault, Repair repair, bool breaksNothing)
    {
        if (repair.Changes.Any(c => c.Value < 0)) return false;
        var now = AllotmentCheck.Faults(table).Select(f => f.Place).ToHashSet();
        // a reserve without a name is asked for its name when it is filled; that is no new fault
        var after = AllotmentCheck.Faults(table.With(repair.Changes)).Where(f => f.Kind is not DiscrepancyKind.Reserve).Select(f => f.Place).ToHashSet();
        return !after.Contains(fault.Place) && (!breaksNothing || after.IsSubsetOf(now));
    }
}
