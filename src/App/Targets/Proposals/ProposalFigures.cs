namespace DoanKet.App.Targets.Proposals;

/// <summary>Lays a proposal over the sheet of its plan; columns that no survey speaks of, notes and the reserve stay.</summary>
public static class ProposalFigures
{
    /// <summary>The likely figures, whatever the plan demands.</summary>
    public static AllotmentTable Likely(Proposal proposal, AllotmentTable sheet) =>
        sheet.With(from row in sheet.Units
                   let unit = proposal.Of(row.UnitId)
                   where unit is not null
                   from column in sheet.Columns
                   where Proposal.Columns.Contains(column.Code)
                   select new CellChange(new(row.UnitId, column.Code), unit[column.Code].Likely));

    /// <summary>
    /// What the plan demands less the reserve, shared out by the likely figures as weights (largest remainder); parts first, so that each row adds up.
    /// Of a total whose parts are not all in the table, the rest is shared by what is likely beside them.
    /// </summary>
    public static AllotmentTable SharedOut(Proposal proposal, AllotmentTable sheet)
    {
        foreach (var head in sheet.Heads.Where(h => Proposal.Columns.Contains(h.Code))) sheet = Share(proposal, sheet, head.Code);
        return sheet;
    }

    private static AllotmentTable Share(Proposal proposal, AllotmentTable sheet, string head)
    {
        var parts = sheet.PartsOf(head).Select(p => p.Code).ToList();
        var demanded = parts.ToDictionary(p => p, p => Demanded(sheet, p));
        var rest = Math.Max(0, Demanded(sheet, head) - demanded.Values.Sum());
        var isDivided = parts.Count > 0 && sheet.HasAllParts(head);
        if (isDivided) AddRest(proposal, sheet, demanded, rest);
        var shares = parts.ConvertAll(p => Spread(demanded[p], sheet, unit => proposal.Of(unit)?[p].Likely ?? 0));
        var undivided = Spread(isDivided ? 0 : rest, sheet, unit => (proposal.Of(unit)?[head].Likely ?? 0) - parts.Sum(p => proposal.Of(unit)?[p].Likely ?? 0));
        return sheet.With(sheet.Units.SelectMany((row, at) => parts.Select((p, i) => new CellChange(new(row.UnitId, p), shares[i][at]))
            .Append(new(new(row.UnitId, head), undivided[at] + shares.Sum(s => s[at])))));
    }

    /// <summary>What the total asks beyond its parts goes to those that the plan leaves open: "trở lên", or no figure at all.</summary>
    private static void AddRest(Proposal proposal, AllotmentTable sheet, Dictionary<string, int> demanded, int rest)
    {
        var open = demanded.Keys.Where(p => sheet.TotalOf(p) is null or { AtLeast: true }).ToList();
        if (open.Count == 0) return;
        var shares = LargestRemainder.Allot(rest, [.. open.Select(p => (long)proposal[p].Likely)]);
        for (var i = 0; i < open.Count; i++) demanded[open[i]] += (int)shares[i];
    }

    private static int Demanded(AllotmentTable sheet, string column) => Math.Max(0, (sheet.TotalOf(column)?.Value ?? 0) - sheet.Reserve[column]);

    private static IReadOnlyList<int> Spread(int total, AllotmentTable sheet, Func<long?, int> weight) =>
        [.. LargestRemainder.Allot(total, [.. sheet.Units.Select(row => (long)Math.Max(0, weight(row.UnitId)))]).Select(share => (int)share)];
}
