namespace DoanKet.Kernel;

/// <summary>Numbers that are names, as they are typed: with spaces, dots and dashes between the digits.</summary>
internal static class Digits
{
    /// <summary>The ASCII digits of the text; nothing when there is anything but digits and separators in it.</summary>
    public static string? Only(string typed)
    {
        var kept = VietText.Nfc(typed).Where(c => c is not (' ' or '.' or '-' or '–' or '\'')).ToArray();
        return kept.All(char.IsAsciiDigit) ? new string(kept) : null;
    }
}
