using System.Globalization;
using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Tables;

/// <summary>Numbers as people type them in tables: "1.100", "1 100", "1,100", "12,5", "58,5%", "02".</summary>
public static partial class TableNumber
{
    /// <summary>
    /// Groups of three after dots, commas or spaces are thousands; any other dot or comma is the decimal mark.
    /// Refused: anything with letters, and long texts that begin with 0, which are codes or telephone numbers.
    /// </summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var plain = text.AsSpan().Trim();
        if (plain.Length is 0 or > 24 || !(char.IsAsciiDigit(plain[^1]) || plain[^1] == '%')) return false;
        // most texts of a large table are words: they need no closer look
        if (!(char.IsAsciiDigit(plain[0]) || plain[0] is '-' or '\u2212')) return false;
        var typed = plain.ToString().Replace('\u2212', '-').Replace('\u00a0', ' ').Replace('\u202f', ' ');
        if (Code().IsMatch(typed)) return false;
        if (DotThousands().IsMatch(typed)) typed = typed.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        else if (CommaThousands().IsMatch(typed)) typed = typed.Replace(",", "", StringComparison.Ordinal);
        else if (Plain().IsMatch(typed)) typed = typed.Replace(',', '.');
        else return false;
        return decimal.TryParse(typed.TrimEnd('%', ' '), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Signs and words that stand in a column of numbers for nothing: "-", "—", "…", "x", "Không giao".</summary>
    public static bool IsNothing(string text) => Nothing().IsMatch(text);

    /// <summary>The number as a Vietnamese reader writes it: 1.234,5.</summary>
    public static string Show(decimal number) => number.ToString("#,##0.######", Vietnamese);

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    [GeneratedRegex(@"^([-–—−_.…/*\s]*|[xX]|[kK]hông( giao)?)$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^0\d{2,}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^-?\d{1,3}((\.\d{3})+|( \d{3})+)(,\d+)? ?%?$")]
    private static partial Regex DotThousands();

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex CommaThousands();

    [GeneratedRegex(@"^-?\d+([.,]\d+)? ?%?$")]
    private static partial Regex Plain();
}
