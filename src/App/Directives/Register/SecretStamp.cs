using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Register;

/// <summary>Finds the stamp of a state secret at the head of a paper: on a line of its own, beside the number, after the urgency, with gaps between its letters.</summary>
public static partial class SecretStamp
{
    private const int HeadLines = 30;

    private static readonly string[] Stamps = ["MẬT", "TỐIMẬT", "TUYỆTMẬT"];

    public static bool IsIn(string text) => text.Split('\n').Take(HeadLines).Any(IsOn);

    private static bool IsOn(string line)
    {
        var composed = line.Normalize();
        if (Said().IsMatch(composed) || Stamps.Contains(string.Concat(composed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant())) return true;
        return Pieces().Split(composed).Any(piece => Stamps.Contains(string.Concat(piece.Where(char.IsLetter))));
    }

    [GeneratedRegex(@"độ\s+mật\s*:?\s*(tối\s+|tuyệt\s+)?mật", RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"\t|\s{2,}|\s[-–/|]\s|[,;:]")]
    private static partial Regex Pieces();
}
