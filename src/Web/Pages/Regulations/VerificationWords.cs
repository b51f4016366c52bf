using System.Globalization;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Regulations;

namespace DoanKet.Web.Pages.Regulations;

/// <summary>How far a value has been checked, in the words of the screen.</summary>
internal static class VerificationWords
{
    public static string Of(Verification verification) => Labels.Of(verification);

    public static string? Kind(Verification verification) => verification switch
    {
        Verification.Primary or Verification.Seed => "ok",
        Verification.Secondary => null,
        _ => "slow",
    };

    /// <summary>"2.340.000", "0,5%", or the words as they are.</summary>
    public static string Value(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? VietFormat.Number(whole)
        : decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? VietFormat.Percent(share)
        : value;
}
