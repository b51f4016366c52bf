using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the numbers by which a person is known: citizen number and older papers.</summary>
internal sealed partial class LineNumbers(LineCells cells, DateOnly today)
{
    /// <summary>Figures of an old identity card; and figures of a number that a spreadsheet keeps, beyond which it writes zeros.</summary>
    private const int OldLength = 9, KeptByExcel = 15;

    public string? Citizen { get; private set; }

    /// <summary>Old identity card or passport.</summary>
    public string? Other { get; private set; }

    /// <summary>The digits of the cell of the citizen number added up, whatever they are; for the control totals.</summary>
    public int DigitSum { get; private set; }

    /// <summary>The sex that a citizen number of twelve digits tells.</summary>
    public Sex? Sex { get; private set; }

    public void ReadIds(int? birthYear, Sex? sex)
    {
        if (cells.Cell(MemberField.CitizenId) is { } cell)
        {
            if (LineCells.IsFault(cell)) cells.Say(FindingCodes.CellError, cell.Column, cell.Text);
            else ReadCitizen(cell, cells.Text(cell), birthYear, sex);
        }
        if (cells.Cell(MemberField.OldId) is not { } old || cells.Aside(old)) return;
        var typed = Signs().Replace(cells.Text(old), "");
        if (Citizen is null && IsCitizen(typed)) ReadCitizen(old, typed, birthYear, sex);
        else Other = Kept(old, typed) ?? Other;
    }

    /// <summary>A whole citizen number, of a province, in a column of older papers.</summary>
    private static bool IsCitizen(string text) => text.Length == 12 && text[0] <= '3' && text.All(char.IsAsciiDigit) && (text[0] != '0' || Province.OfCode(text[..3]) is not null);

    private void ReadCitizen(StoredCell cell, string text, int? birthYear, Sex? sex)
    {
        var column = cell.Column;
        if (text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            AddDigits(text);
            Check(cell, text, birthYear, sex);
            return;
        }
        if (LineCells.SaysNone(text)) return;
        if (Rounded().IsMatch(text) || cell.Kind is StoredKind.Number && (text.Length > KeptByExcel || text.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            cells.Say(FindingCodes.IdRounded, column, Cell.Shorten(text));
            return;
        }
        var number = Signs().Replace(text, "");
        if (Two().Match(text) is { Success: true } two) (number, Other) = (two.Groups["new"].Value, Other ?? two.Groups["old"].Value);
        else if (!number.All(char.IsAsciiDigit) && Whole().Matches(text) is [var whole]) text = number = whole.Value;
        AddDigits(text);
        if (number.Length == 0) return;
        if (!number.All(char.IsAsciiDigit)) NotDigits(number, text, column);
        else if (number.Length is OldLength or OldLength - 1) OldNumber(number, column);
        else if (number.Length == 12 || IsCut(cell, number, birthYear, sex)) Check(cell, number, birthYear, sex);
        else if (Restored(number, birthYear, sex) is { } restored)
        {
            cells.Say(FindingCodes.IdZeroRestored, column, CitizenId.Mask(restored));
            Check(cell, restored, birthYear, sex);
        }
        else cells.Say(FindingCodes.IdLength, column, CitizenId.Mask(Cell.Shorten(text)), number.Length);
    }

    private void OldNumber(string number, int column)
    {
        Other ??= number.Length == OldLength ? number : OldRestored(number, column);
        cells.Say(FindingCodes.IdOld, column);
    }

    /// <summary>
    /// A number that was shown as 7,91910E+10 and kept so ends with nothing but zeros. A true one may, too: it is taken where it was kept as a text, in full,
    /// and agrees with the birth and the sex.
    /// </summary>
    private static bool IsCut(StoredCell cell, string number, int? birthYear, Sex? sex) => number.Length is >= 10 and <= 12 && number.EndsWith("000000", StringComparison.Ordinal)
        && (cell.Kind is StoredKind.Number || number.Length < 12 || CitizenId.Parse(number).Value.Problem(birthYear, sex) is not null);

    /// <summary>Old identity cards of many provinces begin with 0, which a spreadsheet drops.</summary>
    private string OldRestored(string digits, int column)
    {
        cells.Say(FindingCodes.IdZeroRestored, column, CitizenId.Mask("0" + digits));
        return "0" + digits;
    }

    private void AddDigits(string text)
    {
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) DigitSum += c - '0';
    }

    private void NotDigits(string number, string text, int column)
    {
        if (!Passport().IsMatch(number) && !(cells.HasPassports && AnyPassport().IsMatch(number)))
        {
            cells.Say(FindingCodes.IdLetters, column, CitizenId.Mask(Cell.Shorten(text)));
            return;
        }
        Other ??= number.ToUpperInvariant();
        cells.Say(FindingCodes.IdPassport, column, CitizenId.Mask(Other));
    }

    /// <summary>One zero or two that a spreadsheet dropped, where the number then fits all that is known.</summary>
    private static string? Restored(string digits, int? birthYear, Sex? sex) =>
        digits.Length is 10 or 11 && CitizenId.Parse(digits.PadLeft(12, '0')).Value is { Province: not null } id && id.Problem(birthYear, sex) is null ? id.Number : null;

    private void Check(StoredCell cell, string number, int? birthYear, Sex? sex)
    {
        var column = cell.Column;
        if (IsCut(cell, number, birthYear, sex))
        {
            cells.Say(FindingCodes.IdRounded, column, number);
            return;
        }
        var id = CitizenId.Parse(number).Value;
        if (id.BirthYear > today.Year)
        {
            cells.Say(FindingCodes.IdFuture, column, id.BirthYear!);
            return;
        }
        Citizen = number;
        // 1xx to 3xx are countries of birth
        if (id.Province is null && number[0] is '0' or > '3') cells.Say(FindingCodes.IdProvince, column, number[..3]);
        if (sex is { } told && told != id.Sex) cells.Say(FindingCodes.IdSex, column, Word(id.Sex), Word(told));
        if (birthYear is { } year && year != id.BirthYear) cells.Say(FindingCodes.IdYear, column, id.BirthYear!, year);
        Sex = id.Sex;
    }

    private string? Kept(StoredCell cell, string text)
    {
        if (LineCells.SaysNone(cells.Text(cell))) return null;
        if (text.Length == OldLength - 1 && text.All(char.IsAsciiDigit)) return OldRestored(text, cell.Column);
        if (text.Length <= 20) return text.Length > 0 ? text : null;
        cells.Say(FindingCodes.TextTooLong, cell.Column, text.Length, 20);
        return text[..20];
    }

    private static string Word(Sex? sex) => sex is Kernel.Sex.Female ? "nữ" : "nam";

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?\s*[eE]\s*\+?[0-9]+$")]
    private static partial Regex Rounded();

    [GeneratedRegex(@"[\s.'’`´""\-–_]|^(số\s*)?(cccd|cmnd|cc)\s*:?", RegexOptions.IgnoreCase)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\D*((?<new>[0-9]{12})\D+(?<old>[0-9]{9})|(?<old>[0-9]{9})\D+(?<new>[0-9]{12}))\D*$")]
    private static partial Regex Two();

    [GeneratedRegex(@"^[A-Za-z]{1,2}[0-9]{6,8}$")]
    private static partial Regex Passport();

    /// <summary>Some states have letters anywhere in the number.</summary>
    [GeneratedRegex(@"^(?=.*[A-Za-z])(?=(.*[0-9]){3})[A-Za-z0-9]{6,9}$")]
    private static partial Regex AnyPassport();

    [GeneratedRegex(@"(?<![0-9])[0-9]{12}(?![0-9])")]
    private static partial Regex Whole();
}
