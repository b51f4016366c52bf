namespace DoanKet.App.Organisation.Units;

/// <summary>The name of a unit as the head of a paper has it: nothing abbreviated.</summary>
public static class OfficialName
{
    /// <summary>"Liên đoàn Lao động huyện Tam Đường" for "LĐLĐ huyện Tam Đường".</summary>
    public static string Of(string name) => name.Replace("LĐLĐ", "Liên đoàn Lao động", StringComparison.Ordinal).Replace("CĐCS", "Công đoàn cơ sở", StringComparison.Ordinal);

    /// <summary>Whether the words name the unit: "Liên đoàn Lao động tỉnh", "BTV LĐLĐ tỉnh Lai Châu" and its full name mean one issuer.</summary>
    public static bool IsOf(string said, string unit)
    {
        var (one, other) = (VietText.Fold(Of(said)), VietText.Fold(Of(unit)));
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }
}
