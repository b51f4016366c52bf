using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Makes a person of a row.</summary>
internal sealed class LineReader(StoredSheet sheet, ListMap map, FontJudge fonts, ListNotes notes, DateOnly today, int minAge)
{
    private const int LongestNote = 500;

    private readonly MergedDown merged = new(sheet.Merges, map);

    /// <summary>Days of birth in this list seem to have the month first.</summary>
    public bool HasMonthFirst { get; set; }

    /// <summary>The sum of the digits of the citizen number of the line read last.</summary>
    public int DigitSum { get; private set; }

    /// <summary>The sex of the line read last is told by its citizen number alone.</summary>
    public bool SexFromId { get; private set; }

    /// <param name="name">The words of the name as they stand in the columns of the name, in Unicode.</param>
    public ListedMember Read(StoredRow row, string name, Reading typed, StoredCell? nameFault)
    {
        var cells = new LineCells(merged.Fill(row), map, fonts);
        var (fullName, aside) = LineName.Read(cells, name, typed, nameFault, map.NameColumn);
        var birth = new LineBirth(cells, map, sheet.DayOf, today, minAge) { HasMonthFirst = HasMonthFirst };
        birth.Read();
        var read = LineSex.Read(cells, map);
        var sex = read.Sex ?? birth.Sex;
        var numbers = new LineNumbers(cells, today);
        numbers.ReadIds(birth.Year, sex);
        LineSex.Say(cells, read, sex ?? numbers.Sex, sex is null ? "số định danh" : "cột ngày sinh");
        (DigitSum, SexFromId) = (numbers.DigitSum, sex is null && numbers.Sex is not null && read.Column == 0);
        var party = new LineParty(cells, map, sheet.DayOf, today).Read(birth.Year);
        return new(sheet.Name, row.Number, fullName)
        {
            BirthDate = birth.Day,
            BirthYear = birth.Year,
            Sex = sex ?? numbers.Sex,
            CitizenId = numbers.Citizen,
            OtherId = numbers.Other,
            Phone = LinePhone.Read(cells),
            Email = Email(cells),
            JoinedOn = birth.Joined(),
            IdIssuedOn = birth.Issued(),
            Address = cells.Text(MemberField.Address, 300),
            Ethnicity = cells.Text(MemberField.Ethnicity, 50) is { } people ? LineName.Cased(people) : null,
            IsPartyMember = party.IsMember,
            IsOnProbation = party.OnProbation,
            PartyJoinedOn = party.JoinedOn,
            PartyOfficialOn = party.OfficialOn,
            Position = cells.Text(MemberField.Position, 100),
            JobTitle = cells.Text(MemberField.JobTitle, 200),
            CardNumber = Card(row, cells),
            UnitText = cells.Text(MemberField.Unit, 300),
            UnitColumn = map[MemberField.Unit] is > 0 and var union ? CellAddress.Letter(union) : "",
            Note = NoteOf(cells, aside),
            Findings = cells.Findings,
        };
    }

    /// <summary>One card is one member's: of two lines with the same number the first keeps it.</summary>
    private string? Card(StoredRow row, LineCells cells)
    {
        var card = cells.Text(MemberField.CardNumber, 20);
        if (card is not null && LineCells.SaysNone(card)) return null;
        if (card?.Any(char.IsAsciiDigit) is not true || notes.CardBefore(card, sheet.Name, row.Number) is not { } before) return card;
        cells.Say(FindingCodes.CardRepeated, map[MemberField.CardNumber], card, before);
        return null;
    }

    /// <summary>The note, and behind it what stood in brackets beside the name.</summary>
    private static string? NoteOf(LineCells cells, string? aside)
    {
        var note = cells.Text(MemberField.Note, LongestNote);
        if (aside is null) return note;
        var both = note is null ? aside : $"{note}; {aside}";
        return both.Length <= LongestNote ? both : both[..LongestNote];
    }

    private static string? Email(LineCells cells)
    {
        if (cells.Cell(MemberField.Email) is not { } cell || cells.Aside(cell)) return null;
        var text = cells.Text(cell).Trim(' ', '.', ',', ';');
        if (text.Length <= 200 && EmailAddress.IsWell(text)) return text;
        cells.Say(FindingCodes.EmailInvalid, cell.Column, Cell.Shorten(text));
        return null;
    }
}
