using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Organisation.Documents;

namespace DoanKet.Web.Pages.Members;

/// <summary>The field in which the decision that an act rests on is cited: "12/QĐ-LĐLĐ", with "năm 2024" behind it where the number was given twice.</summary>
internal sealed partial class DecisionField(DocumentList documents)
{
    private const int MostRead = 50;

    /// <summary>The document of the scope that is cited; none when nothing was typed.</summary>
    public async Task<long?> FindAsync(string? typed, string field, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var found = await ReadAsync(typed, cancel);
        Rule.Check(found.Count > 0, field, $"Chưa có văn bản “{typed.Trim()}” trong sổ văn bản thuộc phạm vi. Vào sổ văn bản trước, hoặc để trống.");
        Rule.Check(found.Count < 2, field, $"Có {found.Count} văn bản số {found.FirstOrDefault()?.Citation}. Ghi kèm năm, như “{found.FirstOrDefault()?.Citation} năm {found.FirstOrDefault()?.Year}”.");
        return found is [var one] ? one.Id : null;
    }

    /// <summary>All documents of the scope that bear the citation.</summary>
    public async Task<List<DocumentList.Row>> ReadAsync(string typed, CancellationToken cancel)
    {
        if (Cited().Match(VietText.Nfc(typed)) is not { Success: true } cited) return [];
        var (number, symbol) = (int.Parse(cited.Groups["number"].Value, CultureInfo.InvariantCulture), VietText.Fold(cited.Groups["symbol"].Value));
        int? year = cited.Groups["year"].Success ? int.Parse(cited.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        var rows = await documents.ReadAsync(new($"{number} {symbol}", year, null), null, MostRead, cancel);
        return rows.FindAll(r => r.Number == number && VietText.Fold(r.Symbol) == symbol);
    }

    [GeneratedRegex(@"^\s*(?<number>\d{1,5})\s*/\s*(?<symbol>\p{L}[^\s]*)(\s+năm\s+(?<year>\d{4}))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cited();
}
