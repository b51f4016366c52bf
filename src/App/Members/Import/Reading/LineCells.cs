using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>The cells of one row by what they tell, and what is found about them.</summary>
internal sealed partial class LineCells(StoredRow row, ListMap map, FontJudge fonts)
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" -–—._…\t\u00a0");
    /// <summary>Words by which a list says that somebody has no such number, folded.</summary>
    private static readonly HashSet<string> None = [.. "chua co,chua cap,chua lam,chua nop,chua ro,chua,khong co,khong ro,khong nho,khong,ko co,ko,k,x,mat,that lac,cho cap,dang lam,bo sung sau".Split(',')];
    private List<Finding>? findings;

    public IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>The label of the citizen number names passports too.</summary>
    public bool HasPassports => map.HasPassports;

    /// <summary>The cell of a field; none when it is blank, or a sign for nothing.</summary>
    public StoredCell? Cell(MemberField field) => At(map[field]);

    public StoredCell? At(int column) =>
        column > 0 && row.At(column) is { } cell && (cell.Kind is not StoredKind.Text || cell.Text.AsSpan().ContainsAnyExcept(Blanks)) ? cell : null;

    /// <summary>A cell that holds the mark of a failed formula.</summary>
    public static bool IsFault(StoredCell cell) =>
        cell.Kind is StoredKind.Error || cell.Text is ['#', ..] && cell.Text.Trim() is "#REF!" or "#N/A" or "#VALUE!" or "#NAME?" or "#DIV/0!" or "#NULL!" or "#NUM!" or "####" or "#####" or "######" or "########";

    /// <summary>Whether the words in a cell for a number say that there is none.</summary>
    public static bool SaysNone(string text) => text.Length < 20 && None.Contains(VietText.Fold(text).Trim(' ', '.', '(', ')'));

    /// <summary>What a cell shows, in Unicode and clean.</summary>
    public string Text(StoredCell cell) => cell.Kind switch
    {
        StoredKind.Date => cell.Date is { } day ? VietFormat.Date(day) : cell.Text,
        StoredKind.Number => Plain(cell.Text),
        _ => VietText.Nfc(fonts.Read(cell.Column, cell.Text, cell.Kind is StoredKind.Bytes, out _)),
    };

    /// <summary>A text for the register: kept as far as there is room; nothing from a cell at fault.</summary>
    public string? Text(MemberField field, int longest)
    {
        if (Cell(field) is not { } cell || Aside(cell)) return null;
        var text = IsProse(field) ? WithCapital(cell, Text(cell)) : Text(cell);
        if (text.Length <= longest) return text.Length > 0 ? text : null;
        Say(FindingCodes.TextTooLong, cell.Column, text.Length, longest);
        return text[..longest].TrimEnd();
    }

    private static bool IsProse(MemberField field) => field is MemberField.Address or MemberField.Position or MemberField.JobTitle;

    /// <summary>TCVN3 has no codes for capitals with tones: the Ấ of "Ấp Mỹ Thạnh" stands in the file as ấ.</summary>
    private string WithCapital(StoredCell cell, string text)
    {
        if (text.Length == 0 || text[0] < '\u0080' || "ăâđêôơư".Contains(text[0]) || !char.IsLower(text[0])) return text;
        fonts.Read(cell.Column, cell.Text, cell.Kind is StoredKind.Bytes, out var reading);
        return reading is Reading.Tcvn3 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>Whether a cell without which the line can do is at fault; it is said.</summary>
    public bool Aside(StoredCell cell)
    {
        if (!IsFault(cell)) return false;
        Say(FindingCodes.CellErrorAside, cell.Column, cell.Text);
        return true;
    }

    /// <summary>Says what was found. Messages go to screens, files and logs: a number of a person in what they quote is masked, wherever in the list it stood.</summary>
    public void Say(FindingKind kind, int column, params object[] quoted) =>
        (findings ??= []).Add(kind.At(column, [.. quoted.Select(q => q is string text ? LongNumbers().Replace(text, m => m.Value.Count(char.IsAsciiDigit) < 9 ? m.Value : CitizenId.Mask(m.Value)) : q)]));

    /// <summary>A number written as 1.2E+5 in full.</summary>
    public static string Plain(string number) =>
        !number.AsSpan().ContainsAnyExceptInRange('0', '9') || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) >= 1e15 ? number
            : value == Math.Floor(value) ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("G15", CultureInfo.InvariantCulture).Replace('.', ',');

    [GeneratedRegex(@"[0-9]{3,}(?:[ .][0-9]{3,})*")]
    private static partial Regex LongNumbers();
}
