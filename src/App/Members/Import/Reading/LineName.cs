using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the name of a line, from one column or from several.</summary>
internal static partial class LineName
{
    private const int Longest = 100, MostDigitsAside = 5;

    /// <summary>What may stand before words beside a name; nearly all names have none of it, and are not looked through.</summary>
    private static readonly System.Buffers.SearchValues<char> Beside = System.Buffers.SearchValues.Create("([-–—");

    /// <summary>Words of names abroad that are written small.</summary>
    private static readonly HashSet<string> Particles = [.. "al bin binti da de del della den der di do dos du el ibn la le san ten ter van von y zu".Split(' ')];

    /// <summary>The name as the register writes it, as typed where it is refused; and what stood beside it in brackets.</summary>
    /// <param name="typed">The words of all columns of the name, in Unicode.</param>
    /// <param name="reading">How it was typed.</param>
    /// <param name="fault">The cell whose formula failed, if one did.</param>
    public static (string Name, string? Aside) Read(LineCells cells, string typed, Reading reading, StoredCell? fault, int column)
    {
        if (fault is { } cell)
        {
            cells.Say(FindingCodes.CellError, cell.Column, cell.Text);
            return (typed, null);
        }
        var (name, aside) = VietText.Nfc(typed) is var whole && Viqr.Read(whole) is null ? Apart(whole.TrimEnd('.', ',', ';', ' ')) : (whole, null);
        (name, var title) = Untitled(name);
        if (Wrong(name) is { } wrong)
        {
            cells.Say(wrong.Kind, column, wrong.Quoted);
            return (whole, null);
        }
        if (Viqr.Read(name) is { } converted)
        {
            cells.Say(FindingCodes.NameViqr, column, Cell.Shorten(name), converted);
            name = converted;
        }
        else if (OddSigns().IsMatch(name)) cells.Say(FindingCodes.NameOddSigns, column, Cell.Shorten(name));
        if (title is not null) cells.Say(FindingCodes.NameTitle, column, title);
        if (aside is not null) cells.Say(FindingCodes.NameAside, column, Cell.Shorten(aside));
        if (!name.Contains(' ', StringComparison.Ordinal)) cells.Say(FindingCodes.NameOneWord, column, Cell.Shorten(name));
        return (Proper(reading is Reading.Tcvn3 ? WithCapitals(name) : name), aside);
    }

    /// <summary>"NGUYỄN VĂN A" and "nguyễn văn a" become "Nguyễn Văn A"; texts with capitals and small letters stay as they are.</summary>
    public static string Cased(string text) => IsOneCase(text) ? VietText.TitleName(text) : text;

    private static (FindingKind Kind, object[] Quoted)? Wrong(string name)
    {
        if (!name.Any(char.IsLetterOrDigit)) return (FindingCodes.NameMissing, []);
        if (name[0] is '=' or '+' or '-' or '@') return (FindingCodes.NameFormula, [Cell.Shorten(name)]);
        if (name.Any(char.IsDigit)) return (FindingCodes.NameWithDigits, [Cell.Shorten(name)]);
        if (IsDamaged(name) && Viqr.Read(name) is null) return (FindingCodes.NameDamaged, [Cell.Shorten(name)]);
        return name.Length > Longest ? (FindingCodes.NameTooLong, [name.Length, Longest]) : null;
    }

    /// <summary>How a list addresses somebody is no part of the name. "Ông" may be a family name: it is taken off before another one only.</summary>
    private static (string Name, string? Title) Untitled(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiDigit(name[0]) || name[0] is 'Ô' or 'ô' or 'B' or 'b' or 'Đ' or 'đ') || Title().Match(name) is not { Success: true } found) return (name, null);
        var rest = name[found.Length..];
        return rest.Contains(' ', StringComparison.Ordinal) && (found.Groups["sure"].Success || FontLetters.BeginsWithFamily(rest)) ? (rest, found.Value.Trim()) : (name, null);
    }

    /// <summary>The words in brackets or after a dash behind a name are no part of it; long numbers among them stay, to be told as such.</summary>
    private static (string Name, string? Aside) Apart(string text)
    {
        if (text.AsSpan().IndexOfAny(Beside) < 0 || Brackets().Match(text) is not { Success: true } found || found.Groups["in"].Value.Count(char.IsAsciiDigit) > MostDigitsAside) return (text, null);
        var name = found.Groups["name"].Value;
        return found.Groups["dash"].Success && !name.Contains(' ', StringComparison.Ordinal) ? (text, null) : (name, found.Groups["in"].Value.Trim());
    }

    private static bool IsOneCase(string name)
    {
        var (capitals, small) = (0, 0);
        foreach (var c in name)
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        return small == 0 && capitals > 1 || capitals == 0;
    }

    /// <summary>In a name with capitals and small letters, "TRẦN" and "thị" are put right word by word; "McDonald" and the "van" of a foreigner stay.</summary>
    private static string Proper(string name)
    {
        if (IsOneCase(name)) return VietText.TitleName(name);
        var isVietnamese = FontLetters.UsualNames(name) > 0;
        return string.Join(' ', name.Split(' ').Select((word, i) => IsProper(word) || i > 0 && !isVietnamese && Particles.Contains(word) ? word : VietText.TitleName(word)));
    }

    /// <summary>Two capitals at the beginning are a slip in "NGuyễn", but of the language in "HBăm": no Vietnamese syllable.</summary>
    private static bool IsProper(string word) => word.Length == 0 || !char.IsLower(word[0])
        && !(word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]) && (!word.Any(char.IsLower) || VietText.IsSyllable(word.ToLowerInvariant())));

    /// <summary>TCVN3 has no codes for capitals with tones: the Á of "Ánh" stands in the file as á, in a font of capitals.</summary>
    private static string WithCapitals(string name)
    {
        var letters = name.ToCharArray();
        if (!letters.Any(char.IsUpper)) return name;
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] > '\u007f' && (i == 0 || letters[i - 1] is ' ' or '-' or '\'')) letters[i] = char.ToUpperInvariant(letters[i]);
        return new(letters);
    }

    /// <summary>Letters that were lost when the file was saved stand as question marks.</summary>
    private static bool IsDamaged(string name)
    {
        for (var i = 0; i < name.Length; i++)
            if (name[i] == '\ufffd' || name[i] == '?' && (i > 0 && char.IsLetter(name[i - 1]) || i + 1 < name.Length && char.IsLetter(name[i + 1]))) return true;
        return false;
    }

    /// <summary>A bracket that is never closed needs a blank before it: "Va(n" is no name with brackets.</summary>
    [GeneratedRegex(@"^(?<name>[^(\[]*\p{L}[^(\[]*?)(\s+[(\[](?<in>[^()\[\]]+)[)\]]?|[(\[](?<in>[^()\[\]]+)[)\]]|(?<dash>\s+[-–—]\s+)(?<in>\p{L}[^()\[\]]*))\s*[.,;]*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^((?<sure>đồng chí|đ/c|đ/chí|đc)[.:]?|ông|bà|(?<sure>[0-9]{1,4})\s*[.)/\-])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    /// <summary>Signs that no name has; quotation marks may stand around another name of the person.</summary>
    [GeneratedRegex(@"[^\p{L}\p{M} .,'’‘ʼ`´""“”\-‐‑–·]")]
    private static partial Regex OddSigns();
}
