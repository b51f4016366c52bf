using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the numbers by which a person is known: citizen number, older papers, phone.</summary>
internal sealed partial class LineNumbers(LineCells cells, ListMap map)
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
        if (cells.Cell(MemberField.OldId) is { } old && !cells.Aside(old)) Other = Kept(old);
        if (cells.Cell(MemberField.CitizenId) is not { } cell) return;
        if (LineCells.IsFault(cell)) cells.Say(FindingCodes.CellError, cell.Column, cell.Text);
        else ReadCitizen(cell, cells.Text(cell), birthYear, sex);
    }

    public string? ReadPhone()
    {
        if (cells.Cell(MemberField.Phone) is not { } cell || cells.Aside(cell)) return null;
        var text = cells.Text(cell);
        if (text is ['0', '3' or '5' or '7' or '8' or '9', ..] && text.Length == 10 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        var typed = Between().Split(text).Where(p => p.Any(char.IsAsciiDigit)).ToList();
        if (typed.Count == 1 && Run().Matches(text) is { Count: > 1 } runs) typed = [.. runs.Select(r => r.Value)];
        var read = typed.Select(t => PhoneNumber.Parse(t.Trim().TrimStart('\'')) is { Ok: false } && Number().Matches(t) is [var only] ? PhoneNumber.Parse(only.Value) : PhoneNumber.Parse(t.Trim().TrimStart('\''))).ToList();
        if (read.FirstOrDefault(p => p.Ok) is not { Ok: true, Value: var phone } first || read.Count == 0)
        {
            cells.Say(FindingCodes.PhoneInvalid, cell.Column, Masked(Cell.Shorten(text)));
            return null;
        }
        if (read.Count > 1) cells.Say(FindingCodes.TwoPhones, cell.Column, phone.Masked, string.Join(", ", typed.Where((_, i) => i != read.IndexOf(first)).Select(t => Masked(t.Trim()))));
        if (first.Note.Length > 0) cells.Say(FindingCodes.PhoneZeroRestored, cell.Column, phone.Masked);
        return phone.Number;
    }

    /// <summary>The text with each number in it masked by itself.</summary>
    private static string Masked(string text) => Number().Replace(text, m => PhoneNumber.Mask(string.Concat(m.Value.Where(char.IsAsciiDigit))));

    private void ReadCitizen(StoredCell cell, string text, int? birthYear, Sex? sex)
    {
        var column = map[MemberField.CitizenId];
        if (text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            AddDigits(text);
            Check(text, column, birthYear, sex);
            return;
        }
        if (LineCells.SaysNone(text)) return;
        if (Rounded().IsMatch(text) || cell.Kind is StoredKind.Number && (text.Length > KeptByExcel || text.AsSpan().ContainsAnyExceptInRange('0', '9')))
        {
            cells.Say(FindingCodes.IdRounded, column, Cell.Shorten(text));
            return;
        }
        AddDigits(text);
        var number = Signs().Replace(text, "");
        if (Two().Match(text) is { Success: true } two) (number, Other) = (two.Groups["new"].Value, Other ?? two.Groups["old"].Value);
        if (number.Length == 0) return;
        if (!number.All(char.IsAsciiDigit)) NotDigits(number, text, column);
        else if (number.Length == OldLength - 1) Other ??= OldRestored(number, column);
        else if (number.Length == OldLength)
        {
            Other ??= number;
            cells.Say(FindingCodes.IdOld, column);
        }
        else if (number.Length == 12) Check(number, column, birthYear, sex);
        else if (Restored(number, birthYear, sex) is { } restored)
        {
            cells.Say(FindingCodes.IdZeroRestored, column, CitizenId.Mask(restored));
            Check(restored, column, birthYear, sex);
        }
        else cells.Say(FindingCodes.IdLength, column, CitizenId.Mask(Cell.Shorten(text)), number.Length);
    }

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
        if (!Passport().IsMatch(number))
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

    private void Check(string number, int column, int? birthYear, Sex? sex)
    {
        var id = CitizenId.Parse(number).Value;
        Citizen = number;
        // 1xx to 3xx are countries of birth
        if (id.Province is null && number[0] is '0' or > '3') cells.Say(FindingCodes.IdProvince, column, number[..3]);
        if (sex is { } told && told != id.Sex) cells.Say(FindingCodes.IdSex, column, Word(id.Sex), Word(told));
        if (birthYear is { } year && year != id.BirthYear) cells.Say(FindingCodes.IdYear, column, id.BirthYear!, year);
        Sex = id.Sex;
    }

    private string? Kept(StoredCell cell)
    {
        var text = Signs().Replace(cells.Text(cell), "");
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

    [GeneratedRegex(@"[,;/\\|&\r\n]|\s+-\s+|\s+(hoặc|và|hay)\s+")]
    private static partial Regex Between();

    /// <summary>A number as typed, with the signs between its groups.</summary>
    [GeneratedRegex(@"\+?[0-9]([\s.\-–()]*[0-9])*")]
    private static partial Regex Number();

    /// <summary>Two whole numbers with no more than blanks or a dash between them.</summary>
    [GeneratedRegex(@"(?<![0-9])(0|\+?84)([\s.\-–]?[0-9]){9,10}(?![0-9])")]
    private static partial Regex Run();
}
