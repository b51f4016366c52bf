using System.Text.RegularExpressions;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Directives.Register;

/// <summary>A document of our own as .docx: in the union's layout or, when a Party body of the unit issues it, in the Party's.</summary>
internal static partial class OutgoingPaper
{
    private const int LongestHeading = 160;
    private const string Letter = "Công văn";

    /// <param name="number">None while it is a draft: gaps are left for number and day.</param>
    public static byte[] Write(DocumentEntry entry, OrgUnit unit, string symbol, OfficialDocument? number, IReadOnlyList<string> lines)
    {
        var isParty = entry.Layout is PaperLayout.Party;
        var head = new PaperHead(OfficialName.Of(entry.Superior ?? ""), OfficialName.Of(entry.Issuer), number is null ? "" : $"{number.Number:00}", symbol, entry.Place ?? unit.Place ?? "", number?.Date) { IsParty = isParty };
        var isLetter = entry.Type == Letter;
        var paper = new WordPaper(head, isLetter ? "" : entry.Type, entry.Subject).Addressed(LinesOf(entry.Addressees));
        LayAll(paper, [.. Ended(lines)]);
        return paper.Sign(new Signature(entry.SignerCapacity ?? "", entry.SignerTitle ?? "", entry.SignerName ?? "", LinesOf(entry.Recipients)) { IsParty = isParty }).Write();
    }

    /// <summary>The text of a paper ends with "./." (NĐ 30/2020/NĐ-CP, annex I).</summary>
    private static IEnumerable<string> Ended(IReadOnlyList<string> lines) =>
        lines.Select((line, at) => at < lines.Count - 1 || line.EndsWith("./.", StringComparison.Ordinal) ? line : line.TrimEnd('.', ' ') + "./.");

    internal static IReadOnlyList<string> LinesOf(string? text) => text is null ? [] : [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Rows that follow one another are a table; a line "Biểu 1. …" above them its caption.</summary>
    private static void LayAll(WordPaper paper, IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var caption = Caption().IsMatch(lines[at]) && !TextTable.IsRow(lines[at]) ? lines[at] : "";
            var rows = lines.Skip(caption.Length > 0 ? at + 1 : at).TakeWhile(TextTable.IsRow).ToList();
            if (rows.Count < 2)
            {
                Lay(paper, lines[at]);
                continue;
            }
            paper.Table(TextTable.Read(rows), caption);
            at += rows.Count - (caption.Length > 0 ? 0 : 1);
        }
    }

    private static void Lay(WordPaper paper, string line)
    {
        if (Article().Match(line) is { Success: true } article) paper.Article(article.Groups[1].Value, article.Groups[2].Value);
        else if (line.StartsWith("Căn cứ ", StringComparison.Ordinal)) paper.Ground(line);
        else if (line.Length <= LongestHeading && Numbered().IsMatch(line) && line[^1] is not ('.' or ';' or ',' or ':')) paper.Heading(line);
        else if (line.Length <= LongestHeading && line.Any(char.IsLetter) && !line.Any(char.IsLower)) paper.Centred(line);
        else paper.Paragraph(line);
    }

    [GeneratedRegex(@"^(Biểu|Bảng)( số)? \d+\b")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(Điều \d+\.)\s+(.+)$")]
    private static partial Regex Article();

    [GeneratedRegex(@"^([IVX]+|\d+(\.\d+)*)[.)]?\s")]
    private static partial Regex Numbered();
}
