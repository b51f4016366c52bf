using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>The end of a paper: recipients on the left, capacity, title and name of the signer on the right.</summary>
internal static class WordSignature
{
    private const int Left = 4_300;
    private const double SpaceToSign = 64;

    public static Table Build(Signature signature) =>
        WordGrid.Build(0, [Left, WordPage.Portrait.TextWidth - Left], [[Recipients(signature.Recipients, signature.IsParty), Signer(signature)]]);

    public static Table BuildBoth(Signature left, Signature right) =>
        WordGrid.Build(0, [WordPage.Portrait.TextWidth / 2, WordPage.Portrait.TextWidth / 2], [[Signer(left), Signer(right)]]);

    private static List<Paragraph> Recipients(IReadOnlyList<string> recipients, bool isParty) =>
        recipients.Count == 0 ? [WordText.Gap(1)] :
        [
            WordText.Line(JustificationValues.Left, 0, 0, false, isParty ? WordText.Run("Nơi nhận:", 14, underlined: true) : WordText.Run("Nơi nhận:", 12, bold: true, italic: true)),
            .. recipients.Select((to, i) => WordText.Line(JustificationValues.Left, 0, 0, false,
                WordText.Run($"- {to.TrimEnd(';', '.', ' ')}{(i == recipients.Count - 1 ? '.' : ';')}", isParty ? 12 : 11))),
        ];

    private static List<Paragraph> Signer(Signature signature)
    {
        var lines = new[] { signature.Capacity, signature.Title }.Where(l => l.Length > 0).Select(l => WordText.Centred(l.ToUpperInvariant(), bold: true)).ToList();
        return [.. lines, WordText.Gap(SpaceToSign), WordText.Centred(signature.Name, bold: true)];
    }
}
