using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DoanKet.App.Platform.Documents;

/// <summary>The top of a paper: unions on the left, the state's name on the right, number, place and day; then type and subject.</summary>
internal static class WordHead
{
    // The state's name needs its line; what is left is the unions', whose long names take two lines rather than run into the margin.
    private const int Left = 4_200, Right = 5_150, LongestLine = 28;
    private static readonly string[] Places = [" TỈNH ", " HUYỆN ", " THÀNH PHỐ "];
    private const double Caps = 12, Motto = 13, PartyCaps = 14, PartyName = 15, PartyType = 16;
    private const int AddresseeIndent = 2_800;

    public static IReadOnlyList<OpenXmlElement> Build(PaperHead head, string letterSubject) =>
        head.IsParty ? [WordGrid.Build(0, [Left, Right], [[PartyLeft(head, letterSubject), PartyRight(head)]])]
            : head.Issuer.Length == 0 ? [WordGrid.Build(0, [WordPage.Portrait.TextWidth], [[State(WordPage.Portrait.TextWidth)]])]
            : [WordGrid.Build(0, [Left, Right], [[LeftSide(head, letterSubject), RightSide(head)]])];

    public static IReadOnlyList<OpenXmlElement> Title(string type, string subject, bool isParty)
    {
        List<OpenXmlElement> title = [WordText.Centred(type.ToUpperInvariant(), isParty ? PartyType : PartyCaps, bold: true, before: 16, keepNext: true)];
        if (subject.Length > 0) title.Add(WordText.Centred(subject, bold: true, keepNext: true));
        return [.. title, WordText.Rule(WordPage.Portrait.TextWidth, 2_200), WordText.Gap(8)];
    }

    public static IReadOnlyList<OpenXmlElement> AnnexHead(PaperHead head, Annex annex)
    {
        var page = annex.Landscape ? WordPage.Landscape : WordPage.Portrait;
        List<OpenXmlElement> parts =
        [
            WordGrid.Build(0, [Left, page.TextWidth - Left], [[Unions(head), [WordText.Gap(1)]]]),
            WordText.Centred(annex.Title.ToUpperInvariant(), bold: true, before: 2, keepNext: true),
            WordText.Centred(annex.Subject, bold: true, keepNext: true),
        ];
        if (annex.AttachedTo.Length > 0) parts.Add(WordText.Centred(annex.AttachedTo, size: 13, italic: true, keepNext: true));
        return [.. parts, WordText.Gap(2, keepNext: true)];
    }

    private static List<Paragraph> Unions(PaperHead head) =>
    [
        Union(head.Superior.ToUpperInvariant(), bold: false),
        Union(head.Issuer.ToUpperInvariant(), bold: true),
        WordText.Rule(Left, 1_500),
    ];

    private static Paragraph Union(string name, bool bold) =>
        // a name of more than two lines breaks by itself
        WordText.Centred(name.Length is > LongestLine and <= 2 * LongestLine && SecondLineOf(name) is > 0 and var second ? $"{name[..second]}\n{name[second..]}" : name, Caps, bold);

    /// <summary>Where a long name goes on: at its place, else near its middle.</summary>
    private static int SecondLineOf(string name) =>
        Places.Select(p => name.IndexOf(p, StringComparison.Ordinal) + 1).FirstOrDefault(at => at > 0) is > 0 and var place ? place : name.LastIndexOf(' ', name.Length / 2) + 1;

    private static List<Paragraph> LeftSide(PaperHead head, string letterSubject)
    {
        var number = head.Number.Length > 0 ? head.Number : "          ";
        var side = Unions(head);
        if (head.Symbol.Length > 0) side.Add(WordText.Centred($"Số: {number}/{head.Symbol}", Motto, before: 2));
        if (letterSubject.Length > 0) side.Add(WordText.Centred($"V/v {letterSubject}", Caps));
        return side;
    }

    /// <summary>"Kính gửi: Thường trực Tỉnh ủy" in one line; several one below the other.</summary>
    public static IEnumerable<Paragraph> Addressed(IReadOnlyList<string> to) => to.Count == 1
        ? [WordText.Centred($"Kính gửi: {to[0]}", after: 6)]
        : [WordText.Indented("Kính gửi:", AddresseeIndent - 1_100), .. to.Select((name, at) => WordText.Indented($"- {name.TrimEnd(';', '.', ' ')}{(at == to.Count - 1 ? '.' : ';')}", AddresseeIndent)), WordText.Gap(6)];

    private static List<Paragraph> PartyLeft(PaperHead head, string letterSubject)
    {
        List<Paragraph> side = [WordText.Centred(head.Superior.ToUpperInvariant(), PartyCaps), WordText.Centred(head.Issuer.ToUpperInvariant(), PartyCaps, bold: true), WordText.Centred("*", PartyCaps)];
        if (head.Superior.Length == 0) side.RemoveAt(0);
        if (head.Symbol.Length > 0) side.Add(WordText.Centred($"Số {(head.Number.Length > 0 ? head.Number : "        ")}-{head.Symbol}", PartyCaps));
        if (letterSubject.Length > 0) side.Add(WordText.Centred($"V/v {letterSubject}", Caps, italic: true));
        return side;
    }

    private static List<Paragraph> PartyRight(PaperHead head) =>
    [
        WordText.Centred(PaperHead.Party, PartyName, bold: true),
        WordText.Rule(Right, 4_000),
        WordText.Centred(head.PlaceAndDay, PartyCaps, italic: true, before: 6),
    ];

    private static List<Paragraph> State(int width) =>
    [
        WordText.Centred(PaperHead.State, Caps, bold: true),
        WordText.Centred(PaperHead.Motto, Motto, bold: true),
        WordText.Rule(width, 3_150),
    ];

    private static List<Paragraph> RightSide(PaperHead head) =>
    [
        .. State(Right),
        WordText.Centred(head.PlaceAndDay, Motto, italic: true, before: 2),
    ];
}
