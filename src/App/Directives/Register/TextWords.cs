using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Register;

/// <summary>Text as it is searched: a word in quotes or brackets is found as the word alone. What stands inside numbers ("78/KH-LĐLĐ") stays.</summary>
internal static partial class TextWords
{
    public static string Of(string text) => VietText.SearchText(Bare(text));

    /// <summary>The same signs left out of what is asked.</summary>
    public static string Bare(string text) => Signs().Replace(text, " ");

    [GeneratedRegex("[\"'“”„‘’«»()\\[\\]*…]")]
    private static partial Regex Signs();
}
