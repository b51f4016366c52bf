using System.Text.RegularExpressions;

namespace DoanKet.Kernel;

/// <summary>An address for electronic mail, as far as its writing tells: whether anybody reads there is not known.</summary>
public static partial class EmailAddress
{
    /// <summary>One @ with something before it, and after it a name of two parts or more; no spaces, commas or brackets.</summary>
    public static bool IsWell(string text) => Written().IsMatch(text);

    [GeneratedRegex(@"^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$")]
    private static partial Regex Written();
}
