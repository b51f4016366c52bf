using DoanKet.App.Targets;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Whether a row or the columns agree, as a badge that goes with what is typed.</summary>
/// <param name="Checks">What script compares (ledger.js): "sum=475", "sum&gt;475" at least, "sum&lt;#field" at most.</param>
/// <param name="Odd">What disagrees: the largest difference of a row, or how many columns; 0 when nothing does.</param>
/// <param name="IsRead">Whether every figure could be read, so that there is something to say.</param>
internal sealed record Verdict(string Checks, bool CountsColumns, int Odd, bool IsRead)
{
    public string State => Odd > 0 ? "odd" : IsRead ? "even" : "unknown";

    public static Verdict OfRow(AllotmentTable table, AllotmentRow row, IReadOnlyList<Discrepancy> faults) => new(
        string.Join(' ', from head in table.Heads
                         where table.PartsOf(head.Code).Count > 0
                         let id = AllotmentForm.IdOf(row.UnitId, head.Code)
                         select $"{id}-p{(table.HasAllParts(head.Code) ? '=' : '<')}#{id}"),
        false, faults.Count == 0 ? 0 : faults.Max(f => Math.Abs(f.Difference)), !table.Unread.Any(c => c.UnitId == row.UnitId));

    public static Verdict OfColumns(AllotmentTable table, IReadOnlyList<Discrepancy> faults) => new(
        string.Join(' ', table.Totals.Where(t => table.Columns.Any(c => c.Code == t.Column)).Select(t => FormattableString.Invariant($"a-{t.Column}{(t.AtLeast ? '>' : '=')}{t.Value}"))),
        true, faults.Count, table.Unread.Count == 0);
}
