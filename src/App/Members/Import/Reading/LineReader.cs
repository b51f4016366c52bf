using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Makes a person of a row.</summary>
internal sealed class LineReader(StoredSheet sheet, ListMap map, FontJudge fonts, DateOnly today, int minAge)
{
    /// <summary>Cells of the union that stand for several rows: only the first of them has the text.</summary>
    private readonly CellRange[] units = [.. sheet.Merges.Where(m => m.Height > 1 && m.Left <= map[MemberField.Unit] && m.Right >= map[MemberField.Unit])];
    private (CellRange Range, string Text) unit;

    /// <summary>The sum of the digits of the citizen number of the line read last.</summary>
    public int DigitSum { get; private set; }

    /// <summary>The sex of the line read last is told by its citizen number alone.</summary>
    public bool SexFromId { get; private set; }

    /// <param name="name">The words of the name as they stand in the columns of the name, in Unicode.</param>
    public ListedMember Read(StoredRow row, string name, Reading typed, StoredCell? nameFault)
    {
        var cells = new LineCells(row, map, fonts);
        var fullName = LineName.Read(cells, name, typed, nameFault, map.NameColumn);
        var birth = new LineBirth(cells, map, sheet.DayOf, today, minAge);
        birth.Read();
        var sex = SexOf(cells) ?? birth.Sex;
        var numbers = new LineNumbers(cells, map);
        numbers.ReadIds(birth.Year, sex);
        (DigitSum, SexFromId) = (numbers.DigitSum, sex is null && numbers.Sex is not null);
        return new(sheet.Name, row.Number, fullName)
        {
            BirthDate = birth.Day,
            BirthYear = birth.Year,
            Sex = sex ?? numbers.Sex,
            CitizenId = numbers.Citizen,
            OtherId = numbers.Other,
            Phone = numbers.ReadPhone(),
            Email = Email(cells),
            JoinedOn = birth.Joined(),
            IdIssuedOn = birth.Issued(),
            Address = cells.Text(MemberField.Address, 300),
            Ethnicity = cells.Text(MemberField.Ethnicity, 50) is { } people ? LineName.Cased(people) : null,
            Position = cells.Text(MemberField.Position, 100),
            JobTitle = cells.Text(MemberField.JobTitle, 200),
            CardNumber = cells.Text(MemberField.CardNumber, 20),
            UnitText = UnitOf(row, cells),
            UnitColumn = map[MemberField.Unit] is > 0 and var union ? CellAddress.Letter(union) : "",
            Note = cells.Text(MemberField.Note, 500),
            Findings = cells.Findings,
        };
    }

    private string? UnitOf(StoredRow row, LineCells cells)
    {
        var column = map[MemberField.Unit];
        if (cells.Text(MemberField.Unit, 300) is { } text)
        {
            if (Array.Find(units, m => m.Contains(row.Number, column)) is { Height: > 1 } range) unit = (range, text);
            return text;
        }
        return unit.Text is not null && unit.Range.Contains(row.Number, column) ? unit.Text : null;
    }

    private Sex? SexOf(LineCells cells)
    {
        if (cells.Cell(MemberField.Sex) is { } cell) return cells.Aside(cell) ? null : Told(cells, cell);
        var (men, women) = (cells.At(map.Men), cells.At(map.Women));
        if (men is { } || women is { }) return Crossed(cells, men, women);
        // a column for women alone: no cross there means a man
        return map.Women > 0 && map.Men == 0 && map[MemberField.Sex] == 0 ? Sex.Male : null;
    }

    private static Sex? Told(LineCells cells, StoredCell cell)
    {
        switch (VietText.Fold(cells.Text(cell)).Trim('.', ' '))
        {
            case "nam" or "nam gioi" or "m" or "male" or "trai" or "ong" or "anh":
                return Sex.Male;
            case "nu" or "nu gioi" or "f" or "female" or "gai" or "ba" or "chi":
                return Sex.Female;
            default:
                cells.Say(FindingCodes.SexUnreadable, cell.Column, Cell.Shorten(cells.Text(cell)));
                return null;
        }
    }

    private static Sex? Crossed(LineCells cells, StoredCell? men, StoredCell? women)
    {
        if (men is { } man && women is { } woman && (cells.Aside(man) || cells.Aside(woman) || !IsNo(cells.Text(man)) && !IsNo(cells.Text(woman))))
        {
            cells.Say(FindingCodes.SexUnreadable, man.Column, $"{cells.Text(man)}, {cells.Text(woman)}");
            return null;
        }
        var cell = women is { } w && !IsNo(cells.Text(w)) ? w : men;
        if (cell is not { } crossed) return Sex.Male;
        if (cells.Aside(crossed)) return null;
        return VietText.Fold(cells.Text(crossed)) is "nam" ? Sex.Male : crossed == women ? Sex.Female : IsNo(cells.Text(crossed)) ? null : Sex.Male;
    }

    private static bool IsNo(string text) => text is "0" || VietText.Fold(text) is "khong" or "k";

    private static string? Email(LineCells cells)
    {
        if (cells.Cell(MemberField.Email) is not { } cell || cells.Aside(cell)) return null;
        var text = cells.Text(cell).Trim(' ', '.', ',', ';');
        if (text.Length <= 200 && EmailAddress.IsWell(text)) return text;
        cells.Say(FindingCodes.EmailInvalid, cell.Column, Cell.Shorten(text));
        return null;
    }
}
