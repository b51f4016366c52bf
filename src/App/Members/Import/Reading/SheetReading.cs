using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the lists of one sheet: rows pass by once, only the first are looked at together.</summary>
internal sealed class SheetReading(StoredSheet sheet, RowQueue rows, ListNotes notes, DateOnly today, int minAge, IReadOnlyDictionary<string, MemberField?>? remembered)
{
    private const int LookedAt = 400, BelowHead = 64;
    private readonly FontJudge fonts = new();
    private readonly DateOrder order = new();
    private readonly ListTotals totals = new(sheet.Name);
    private readonly HashSet<int> hidden = [];
    private HeadFinder finder = null!;
    private ListHead head = null!;
    private LineKinds kinds = null!;
    private LineReader reader = null!;
    private int counted;

    /// <summary>Finds the first header and passes all above it; false when the sheet holds no list.</summary>
    public bool FindHead()
    {
        finder = new(sheet.Merges, fonts, remembered);
        var first = rows.Peek(LookedAt);
        if (finder.Find(first, 0) is not { } found)
        {
            if (first.Count > 0) notes.Warn($"Trang “{sheet.Name}” không có danh sách đoàn viên nên không được đọc.");
            return false;
        }
        Use(found);
        rows.Skip(found.Last + 1);
        Learn(first.Skip(found.Last + 1));
        reader.HasMonthFirst = order.IsMonthFirst;
        return true;
    }

    public IEnumerable<ListedMember> Lines()
    {
        while (rows.Next() is { } row)
        {
            if (IsOtherHead(row)) continue;
            switch (kinds.Tell(row))
            {
                case LineKind.Person:
                    yield return Line(row);
                    break;
                case LineKind.Heading:
                    totals.Open();
                    break;
                case LineKind.Sample:
                    notes.Warn($"Trang “{sheet.Name}”: dòng {row.Number} là dòng ví dụ, không được đọc.");
                    break;
                case LineKind.Total:
                    totals.Read(row, head.Map, finder.Label);
                    break;
            }
        }
        notes.End(sheet.Name, counted, totals.Checked(), fonts.Sure, hidden);
    }

    private ListedMember Line(StoredRow row)
    {
        if (counted++ == 0) notes.Columns(sheet.Name, head.Map);
        if (row.IsHidden) hidden.Add(row.Number);
        if (kinds.Typed is not Reading.Unicode) notes.Converted(CellAddress.Of(row.Number, head.Map.NameColumn), kinds.AsTyped, kinds.Name);
        var line = reader.Read(row, kinds.Name, kinds.Typed, kinds.NameFault);
        totals.Add(line.Sex);
        notes.Add(line, reader.DigitSum, reader.SexFromId);
        return line;
    }

    private void Use(ListHead found)
    {
        head = found;
        kinds = new(found, finder, fonts);
        reader = new(sheet, found.Map, fonts, notes, today, minAge) { HasMonthFirst = order.IsMonthFirst };
    }

    /// <summary>A header further down: the same again on a new page, or that of another table.</summary>
    private bool IsOtherHead(StoredRow row)
    {
        if (!MayBeHead(row) || finder.At([row, .. rows.Peek(BelowHead)], 0) is not { } found) return false;
        // its first line alone, without the parts below
        if (found.Last == 0 && head.Levels.Count > 1 && head.HasLevel([.. row.Cells.Select(c => (c.Column, MemberHeaders.KeyOf(finder.Label(c))))])) return true;
        rows.Skip(found.Last);
        if (found.Map.IsSame(head.Map)) return true;
        notes.Warn($"Trang “{sheet.Name}” có bảng khác bắt đầu ở dòng {row.Number}; đọc theo tiêu đề ở dòng ấy.");
        Use(found);
        if (counted > 0) notes.Columns(sheet.Name, found.Map);
        return true;
    }

    /// <summary>Headers hold no figures; nearly all persons do.</summary>
    private static bool MayBeHead(StoredRow row)
    {
        if (row.Cells.Count < 2) return false;
        foreach (var cell in row.Cells)
            if (cell.Kind is not (StoredKind.Text or StoredKind.Bytes) || cell.Text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        return true;
    }

    /// <summary>How the columns are typed, so that the first words can be judged by those after them.</summary>
    private void Learn(IEnumerable<StoredRow> below)
    {
        foreach (var row in below)
        {
            kinds.ReadName(row);
            if (row.At(head.Map[MemberField.BirthDate]) is { Kind: StoredKind.Text } birth) order.Look(birth.Text);
            foreach (var cell in row.Cells)
                if (cell.Kind is StoredKind.Text or StoredKind.Bytes && head.Map.IsText(cell.Column)) fonts.Read(cell.Column, cell.Text, cell.Kind is StoredKind.Bytes, out _);
        }
        fonts.ForgetCounts();
    }
}
