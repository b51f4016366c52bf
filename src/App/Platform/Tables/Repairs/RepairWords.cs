namespace DoanKet.App.Platform.Tables.Repairs;

/// <summary>Says in Vietnamese what may have happened to the cells of a repair, and how likely that is beside others.</summary>
internal sealed class RepairWords(Table table, SumSystem system)
{
    private const int Unlikely = 8;

    /// <summary>The reason of changes that were found by the sums alone.</summary>
    public (RepairReason Reason, int Rank, Func<bool, string> Why) Tell(IReadOnlyList<CellStep> steps)
    {
        if (steps is [var single]) return Tell(single);
        if (steps is [var a, var b] && Exchanged(a, b) is { } exchanged) return exchanged;
        var each = steps.Select(Tell).ToList();
        return (RepairReason.Several, 1 + each.Sum(e => e.Rank), sure => string.Join(" ", each.Select(e => e.Why(sure))));
    }

    /// <summary>The sentence as it is, or as a possibility beside others.</summary>
    public static Func<bool, string> Maybe(string sentence) => sure => sure ? sentence : $"Có thể {char.ToLowerInvariant(sentence[0])}{sentence[1..]}";

    public string At(int cell) => system.PlaceOf(cell).ToString();

    public string Shown(int cell) => system.ValueOf(cell) is { } number ? TableNumber.Show(number) : "trống";

    private static string Is(bool sure) => sure ? "đúng ra là" : "có thể là";

    private (RepairReason Reason, int Rank, Func<bool, string> Why) Tell(CellStep step)
    {
        var (place, to) = (system.PlaceOf(step.Cell), system.NumberOf(step.Cell) + step.By);
        var (at, shown) = (place.ToString(), TableNumber.Show(to));
        if (IsMisreadText(place, to)) return (RepairReason.MisreadDigit, 1, Blank(place, shown));
        if (system.Rows[place.Row].At(place.Column) is { Number: null } said && TableNumber.IsNothing(said.Text)) return (RepairReason.Other, Unlikely + 1, Blank(place, shown));
        if (system.ValueOf(step.Cell) is not { } from) return (RepairReason.Blank, IsLoneBlank(place) ? 2 : IsSum(step.Cell) ? 4 : 5, Blank(place, shown));
        string Said(bool sure) => $"Ô {at} ghi {TableNumber.Show(from)}, {Is(sure)} {shown}";
        if (DigitReasons.Tell(from, to) is var (reason, rank)) return (reason, rank, sure => $"{Said(sure)}: {Say(reason)}.");
        return IsSum(step.Cell)
            ? (RepairReason.Total, 5, sure => $"Ô {at} ghi {TableNumber.Show(from)} trong khi cộng lại được {shown}: {(sure ? "" : "có thể ")}số cộng ghi sai.")
            : (RepairReason.Other, Unlikely, sure => $"{Said(sure)} thì các phép cộng khớp; con số không cho biết vì sao sai.");
    }

    /// <summary>Where all others of the column are filled, a blank is rather forgotten than another number wrong; in a thin column it stands for nought.</summary>
    private bool IsLoneBlank(CellPlace place) => table.Rows.Count > 3 && table.Rows.All(r => r.Row == place.Row || r.At(place.Column) is { Number: not null });

    private Func<bool, string> Blank(CellPlace place, string shown) => system.Rows[place.Row].At(place.Column) is { } text
        ? sure => $"Ô {place} ghi “{text.Quoted}”{(TableNumber.IsNothing(text.Text) ? "" : ", không đọc được thành số")}; {Is(sure)} {shown}."
        : sure => $"Ô {place} để trống, {Is(sure)} {shown}: số bị bỏ sót.";

    /// <summary>Letters that scans put for digits: "1O2" for 102.</summary>
    private bool IsMisreadText(CellPlace place, decimal to) =>
        system.Rows[place.Row].At(place.Column) is { Number: null } text
        && TableNumber.TryParse(string.Concat(text.Text.Select(c => c switch { 'O' or 'o' or 'Q' or 'D' => '0', 'l' or 'I' or '|' or 'i' => '1', 'S' or 's' => '5', 'B' => '8', 'Z' or 'z' => '2', 'g' or 'q' => '9', 'b' => '6', _ => c })), out var read) && read == to;

    private static string Say(RepairReason reason) => reason switch
    {
        RepairReason.SwappedDigits => "hai chữ số bị đổi chỗ",
        RepairReason.MisreadDigit => "đọc nhầm một chữ số",
        RepairReason.Zeros => "thiếu hoặc thừa số 0 ở cuối",
        RepairReason.Separator => "dấu chấm phân nghìn bị mất hoặc bị đọc thành dấu phẩy",
        RepairReason.Sign => "sai dấu",
        _ => "thiếu hoặc thừa một chữ số",
    };

    private bool IsSum(int cell) => system.UsesOf(cell).Any(u => u.Sign > 0 && !system.IsBound(u.Sum));

    /// <summary>Two cells whose numbers change places; a blank counts as nought.</summary>
    private (RepairReason, int, Func<bool, string>)? Exchanged(CellStep a, CellStep b)
    {
        var (first, second) = (system.NumberOf(a.Cell), system.NumberOf(b.Cell));
        if (first + a.By != second || second + b.By != first) return null;
        var (p, q) = (system.PlaceOf(a.Cell), system.PlaceOf(b.Cell));
        var moved = first == 0 || second == 0;
        var (from, to, number) = first == 0 ? (q, p, second) : (p, q, first);
        if (p.Row == q.Row) return (moved ? RepairReason.ShiftedColumn : RepairReason.SwappedCells, 1 + Far(p.Column, q.Column), Maybe(moved
            ? $"Số {TableNumber.Show(number)} ở ô {from} phải ở ô {to}: ghi lệch cột."
            : $"Hai ô {p} ({Shown(a.Cell)}) và {q} ({Shown(b.Cell)}) trong cùng một dòng đổi chỗ cho nhau."));
        if (p.Column != q.Column) return null;
        return (RepairReason.WrongRow, 1 + Far(Index(p.Row), Index(q.Row)), Maybe(moved
            ? $"Số {TableNumber.Show(number)} ở ô {from} phải ở ô {to}: ghi nhầm dòng."
            : $"Hai ô {p} ({Shown(a.Cell)}) và {q} ({Shown(b.Cell)}) cùng cột đổi chỗ cho nhau: ghi nhầm dòng."));
    }

    private static int Far(int a, int b) => Math.Abs(a - b) <= 1 ? 0 : 1;

    private int Index(int row) => table.Rows.TakeWhile(r => r.Row != row).Count();
}
