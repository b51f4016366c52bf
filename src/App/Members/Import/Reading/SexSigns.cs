using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Signs for the two sexes, as a label explains them: "Giới tính (1=Nam, 0=Nữ)".</summary>
internal static partial class SexSigns
{
    /// <summary>By the sign, folded; empty when the label explains none.</summary>
    public static FrozenDictionary<string, Sex> Of(string label)
    {
        var signs = new Dictionary<string, Sex>();
        foreach (Match match in Explained().Matches(VietText.Fold(label))) signs.TryAdd(match.Groups["sign"].Value, match.Groups["sex"].Value is "nu" ? Sex.Female : Sex.Male);
        return signs.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\b(?<sign>[0-9a-z])\s*(?:[=:\-]|\bla\b)\s*(?<sex>nam|nu)\b|\b(?<sex>nam|nu)\s*(?:[=:\-\s]|\bla\b)\s*(?<sign>[0-9x])\b")]
    private static partial Regex Explained();
}
