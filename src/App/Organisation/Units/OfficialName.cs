namespace DoanKet.App.Organisation.Units;

/// <summary>The name of a unit as the head of a paper has it: nothing abbreviated.</summary>
public static class OfficialName
{
    /// <summary>"Liên đoàn Lao động huyện Tam Đường" for "LĐLĐ huyện Tam Đường".</summary>
    public static string Of(string name) => name.Replace("LĐLĐ", "Liên đoàn Lao động", StringComparison.Ordinal).Replace("CĐCS", "Công đoàn cơ sở", StringComparison.Ordinal);
}
