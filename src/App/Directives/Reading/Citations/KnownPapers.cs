using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Documents of the centre that directives all over the country name, often by number alone. Fills in what a paper does not say, and tells that it did.</summary>
internal static class KnownPapers
{
    private sealed record Known(string Number, string Type, PaperDate Date, string Issuer, string Subject, string Key);

    private static readonly IReadOnlyList<Known> All = Load();

    public static (Citation Citation, IReadOnlyList<string> Doubts) Complete(Citation cited)
    {
        if (Find(cited) is not { } known) return (cited, Lacking(cited));
        var doubts = new List<string>();
        if (cited.Number is null) doubts.Add($"Số {known.Number} lấy từ danh mục văn bản trung ương; văn bản này không ghi.");
        if (cited.Date is not { IsDay: true }) doubts.Add($"Ngày {known.Date.Shown} lấy từ danh mục văn bản trung ương; văn bản này không ghi đủ.");
        var issuer = cited.Issuer ?? known.Issuer;
        if (cited.Issuer is null) doubts.Add($"Cơ quan ban hành ({known.Issuer}) lấy từ danh mục văn bản trung ương; văn bản này không ghi.");
        return (cited with { Number = cited.Number ?? known.Number, Date = cited.Date is { IsDay: true } ? cited.Date : known.Date, Issuer = issuer, Type = cited.Type ?? known.Type, Subject = cited.Subject ?? known.Subject }, doubts);
    }

    private static IReadOnlyList<string> Lacking(Citation cited)
    {
        var doubts = new List<string>();
        if (cited is { Number: not null, Date: null }) doubts.Add("Văn bản không ghi ngày của văn bản này.");
        if (cited is { Number: not null, Issuer: null }) doubts.Add("Văn bản không ghi cơ quan ban hành của văn bản này.");
        return doubts;
    }

    /// <summary>The same number, type and day; where the paper gives no day, the number and type must be enough.</summary>
    private static Known? Find(Citation cited)
    {
        if (cited.Number is null)
            return cited.Date is { } year && cited.Type is "Luật" or "Bộ luật" ? All.FirstOrDefault(k => k.Type == cited.Type && k.Date.Year == year.Year && Folding.Fold(k.Subject) == Folding.Fold(cited.Subject ?? "")) : null;
        var key = KeyOf(cited.Number);
        return All.FirstOrDefault(k => k.Key == key && (cited.Date is null || cited.Date.Value.Fits(k.Date)));
    }

    private static string KeyOf(string number) => string.Concat(Folding.Fold(number).TrimStart('0').Where(char.IsLetterOrDigit));

    private static List<Known> Load()
    {
        using var stream = typeof(KnownPapers).Assembly.GetManifestResourceStream("DoanKet.App.Directives.Reading.Citations.KnownPapers.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(cells => cells.Length == 5)
            .Select(c => new Known(c[0], c[1], PaperDate.Of(DateOnly.ParseExact(c[2], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), c[3], c[4], KeyOf(c[0])))];
    }
}
