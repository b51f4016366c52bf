using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>The keys by which the rows of a workbook are known again: sheet, row, and a check that only this sheet can make.</summary>
internal static partial class SheetKeys
{
    private const int CheckDigits = 12;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(32);

    public static string Of(EditSheet sheet, int seq)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{sheet.Id}.{seq}");
        return $"{start}.{Convert.ToHexStringLower(HMACSHA256.HashData(sheet.Secret, Encoding.UTF8.GetBytes(start)))[..CheckDigits]}";
    }

    /// <summary>Of which sheet a key says to be; none when it is no key.</summary>
    public static long? SheetOf(string key) => Shape().Match(key) is { Success: true } match ? long.Parse(match.Groups["sheet"].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The row the key stands for; none when it was not given out like this.</summary>
    public static int? SeqOf(EditSheet sheet, string key) =>
        Shape().Match(key) is { Success: true } match && int.Parse(match.Groups["seq"].Value, CultureInfo.InvariantCulture) is var seq && Of(sheet, seq) == key ? seq : null;

    [GeneratedRegex(@"^(?<sheet>[1-9][0-9]{0,15})\.(?<seq>[1-9][0-9]{0,7})\.[0-9a-f]{12}$")]
    private static partial Regex Shape();
}
