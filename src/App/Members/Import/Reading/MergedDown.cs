using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Cells merged over several rows: only the first row has what is meant for each of them.</summary>
internal sealed class MergedDown
{
    /// <summary>What several people may have in common. Names, births and numbers are one person's.</summary>
    private static readonly MemberField[] Common =
    [
        MemberField.Unit, MemberField.JoinedOn, MemberField.JobTitle, MemberField.Position, MemberField.Address, MemberField.Ethnicity, MemberField.Sex,
        MemberField.IdIssuedOn, MemberField.PartyMember, MemberField.PartyJoinedOn, MemberField.PartyOfficialOn, MemberField.Note,
    ];

    private readonly Column[] columns;

    public MergedDown(IReadOnlyList<CellRange> merges, ListMap map)
    {
        var common = Common.Select(f => map[f]).Where(c => c > 0).ToHashSet();
        columns = [.. merges.Where(m => m.Height > 1 && common.Contains(m.Left)).GroupBy(m => m.Left).Select(g => new Column(g.Key, [.. g.OrderBy(m => m.Top)]))];
    }

    /// <summary>The row with what it shares with the rows above; rows come in their order.</summary>
    public StoredRow Fill(StoredRow row)
    {
        List<StoredCell>? filled = null;
        foreach (var column in columns)
            if (column.Meant(row) is { } cell) (filled ??= [.. row.Cells]).Add(cell);
        return filled is null ? row : row with { Cells = [.. filled.OrderBy(c => c.Column)] };
    }

    private sealed class Column(int number, CellRange[] ranges)
    {
        private int at;
        private (int Top, StoredCell Cell) held;

        /// <summary>What the cell of a row means that has nothing itself.</summary>
        public StoredCell? Meant(StoredRow row)
        {
            while (at < ranges.Length && ranges[at].Bottom < row.Number) at++;
            if (at == ranges.Length || row.Number < ranges[at].Top) return null;
            if (row.At(number) is not { } own) return held.Top == ranges[at].Top ? held.Cell : null;
            held = (ranges[at].Top, own);
            return null;
        }
    }
}
