using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the days of a line: birth and joining, and whether the one is long enough before the other.</summary>
internal sealed class LineBirth(LineCells cells, ListMap map, Func<double, DateOnly?> dayOf, DateOnly today, int minAge)
{
    /// <summary>Beyond this many years a wrong digit is likelier than the age.</summary>
    private const int OldestUsual = 100;
    private bool isWrong;
    private int column;

    /// <summary>Days in this column seem to have the month first.</summary>
    public bool HasMonthFirst { get; init; }

    public DateOnly? Day { get; private set; }

    public int? Year { get; private set; }

    /// <summary>Told by the column in which the day of birth stands.</summary>
    public Sex? Sex { get; private set; }

    public void Read()
    {
        if (Find() is not { } date) return;
        var (cell, read) = date;
        if (read.HadShortYear && read.Fault is DateFault.None) cells.Say(FindingCodes.BirthShortYear, column, cells.Text(cell), read.Year!);
        var future = read.Day > today || read.Year > today.Year;
        if (read.Fault is DateFault.MonthFirst) Refuse(FindingCodes.BirthMonthFirst, Shown(cell), VietFormat.Date(read.Meant!.Value));
        else if (read.Fault is DateFault.Year || read.Year < 1900) Refuse(FindingCodes.BirthYearImpossible, Shown(cell));
        else if (read.Fault is DateFault.Impossible) Refuse(FindingCodes.BirthImpossible, Shown(cell));
        else if (read.Fault is DateFault.Unreadable) Refuse(FindingCodes.BirthUnreadable, Shown(cell));
        else if (future) Refuse(FindingCodes.BirthFuture, read.Day is { } day ? VietFormat.Date(day) : $"năm {read.Year}");
        else (Day, Year) = (read.Day, read.Year);
        if (HasMonthFirst && Day is { } meant && cell.Kind is StoredKind.Text && DateOrder.IsOpen(cell.Text)) cells.Say(FindingCodes.BirthOrder, column, Shown(cell), VietFormat.DateWords(meant));
        if (Year is { } year && Day is null) cells.Say(FindingCodes.BirthYearOnly, column, year);
        if (Year is { } born && AgeOn(today, born) is > OldestUsual and var age) cells.Say(FindingCodes.BirthLongAgo, column, born, age);
    }

    /// <summary>
    /// The day of joining; refused when it is before the birth, and the line when the person was too young. Of a year or a month alone its first day, and told: left blank,
    /// the line would take the day of the file, and a member of many years count as admitted today.
    /// </summary>
    public DateOnly? Joined()
    {
        var (joined, year, month) = OtherDay(MemberField.JoinedOn, FindingCodes.JoinedUnreadable);
        if (joined is null && year is { } alone)
        {
            joined = new DateOnly(alone, month ?? 1, 1);
            if (joined <= today) cells.Say(FindingCodes.JoinedYearOnly, map[MemberField.JoinedOn], Shown(cells.Cell(MemberField.JoinedOn)!.Value), VietFormat.Date(joined.Value));
        }
        if (joined > today)
        {
            cells.Say(FindingCodes.JoinedFuture, map[MemberField.JoinedOn], VietFormat.Date(joined.Value));
            joined = null;
        }
        if (Year is { } born && joined is { } day && (day.Year < born || (year is null && day < Day)))
        {
            cells.Say(FindingCodes.JoinedBeforeBirth, map[MemberField.JoinedOn], VietFormat.Date(day));
            joined = null;
        }
        CheckAge(joined is { } first && year is not null ? new DateOnly(first.Year, 12, 31) : joined);
        return joined;
    }

    public DateOnly? Issued()
    {
        var (day, year, _) = cells.Cell(MemberField.IdIssuedOn) is null ? (BehindNumber(), null, null) : OtherDay(MemberField.IdIssuedOn, FindingCodes.IssuedUnreadable);
        if (day is null && year is not null) cells.Say(FindingCodes.IssuedUnreadable, map[MemberField.IdIssuedOn], Shown(cells.Cell(MemberField.IdIssuedOn)!.Value));
        if (day is not { } issued || issued <= today && !(issued < Day || issued.Year < Year)) return day;
        cells.Say(FindingCodes.IssuedImpossible, map[MemberField.IdIssuedOn], VietFormat.Date(issued));
        return null;
    }

    /// <summary>A list may have the day behind the number, in the same cell: "079090001234, cấp ngày 12/08/2021".</summary>
    private DateOnly? BehindNumber() => cells.Cell(MemberField.CitizenId) is { Text.Length: > 20 } number ? ListDates.Within(cells.Text(number), today.Year)?.Day : null;

    private void CheckAge(DateOnly? joined)
    {
        if (Year is not { } year || isWrong) return;
        var on = joined ?? today;
        var age = AgeOn(on, year);
        if (age < minAge) cells.Say(FindingCodes.TooYoung, column, age, joined is { } then ? $"khi vào công đoàn ngày {VietFormat.Date(then)}" : $"tính đến {VietFormat.Date(today)}", minAge);
    }

    private int AgeOn(DateOnly on, int year) => on.Year - year - (Day is { } day && (on.Month, on.Day).CompareTo((day.Month, day.Day)) < 0 ? 1 : 0);

    /// <summary>The cell of the birth and what it says, whichever columns the list has for it.</summary>
    private (StoredCell Cell, ListDate Date)? Find()
    {
        column = new[] { map[MemberField.BirthDate], map[MemberField.BirthDay], map.BirthOfMen, map.BirthOfWomen, map[MemberField.BirthYear] }.FirstOrDefault(c => c > 0);
        var (men, women) = (cells.At(map.BirthOfMen), cells.At(map.BirthOfWomen));
        if (men is null != women is null) Sex = men is null ? Kernel.Sex.Female : Kernel.Sex.Male;
        if ((cells.Cell(MemberField.BirthDate) ?? men ?? women) is { } whole) return One(whole);
        if (map[MemberField.BirthDay] > 0 && cells.Cell(MemberField.BirthDay) is { } day && cells.Cell(MemberField.BirthYear) is { } yearCell) return Parts(day, yearCell);
        if (cells.Cell(MemberField.BirthYear) is { } year) return One(year);
        if (map.HasBirth) cells.Say(FindingCodes.BirthMissing, column);
        return null;
    }

    private (StoredCell, ListDate)? Parts(StoredCell day, StoredCell year)
    {
        var month = cells.Cell(MemberField.BirthMonth);
        foreach (var part in (StoredCell?[])[day, month, year])
            if (part is { } cell && IsFault(cell)) return null;
        var shown = string.Join('/', new[] { day, month, year }.OfType<StoredCell>().Select(cells.Text));
        return (new(day.Column, StoredKind.Text, shown), ListDates.OfParts(cells.Text(day), month is { } m ? cells.Text(m) : "", cells.Text(year), LatestBirth));
    }

    private (StoredCell, ListDate)? One(StoredCell cell)
    {
        column = cell.Column;
        return IsFault(cell) ? null : (cell, ListDates.Read(cell, cells.Text(cell), dayOf, LatestBirth));
    }

    private int LatestBirth => today.Year - minAge;

    private bool IsFault(StoredCell cell)
    {
        if (!LineCells.IsFault(cell)) return false;
        cells.Say(FindingCodes.CellError, cell.Column, cell.Text);
        return isWrong = true;
    }

    /// <summary>The day of the cell, or the year when it tells no more.</summary>
    private (DateOnly? Day, int? YearAlone, int? Month) OtherDay(MemberField field, FindingKind unreadable)
    {
        if (cells.Cell(field) is not { } cell || cells.Aside(cell)) return default;
        var text = cells.Text(cell);
        var read = ListDates.Read(cell, text, dayOf, today.Year);
        if (read.Fault is DateFault.Unreadable && ListDates.Within(text, today.Year) is { } within) read = within;
        int? year = read is { Day: null, Fault: DateFault.None, Year: >= 1900 and < 9999 } ? read.Year : null;
        if (read.Day is null && year is null) cells.Say(unreadable, cell.Column, Shown(cell));
        return (read.Day, year, read.Month);
    }

    private string Shown(StoredCell cell) => Cell.Shorten(cells.Text(cell));

    private void Refuse(FindingKind kind, params object[] quoted)
    {
        isWrong = true;
        cells.Say(kind, column, quoted);
    }
}
