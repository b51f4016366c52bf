using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Makes one citation of all places that name the same document.</summary>
internal static class CitationList
{
    private const int MostAlso = 200, MostDays = 20;

    public static (IReadOnlyList<Citation>, IReadOnlyList<Doubt>) Of(SourceText text, IReadOnlyList<Mention> mentions)
    {
        var (citations, doubts) = (new List<Citation>(), new List<Doubt>());
        foreach (var group in Groups(mentions).OrderBy(g => g[0].At.Start))
        {
            var (citation, told) = Join(text, group);
            var (known, borrowed) = KnownPapers.Complete(citation);
            // "Luật Công đoàn 2024 (Luật số 50/2024/QH15)": one law
            if (known is { Type: "Luật" or "Bộ luật", Number: { } number } && citations.FindIndex(c => c.Number == number) is >= 0 and var same)
            {
                citations[same] = citations[same] with { Also = [.. citations[same].Also, known.At, .. known.Also], As = Cues.Stronger(citations[same].As, known.As) };
                continue;
            }
            citations.Add(known);
            doubts.AddRange(told.Concat(borrowed).Distinct().Select(why => new Doubt("citations", known.Number ?? known.Subject ?? known.Type ?? "", why, known.At)));
        }
        return (citations, doubts);
    }

    /// <summary>The same number with two full dates that differ is two documents: numbers begin again each term.</summary>
    private static IEnumerable<List<Mention>> Groups(IReadOnlyList<Mention> mentions)
    {
        foreach (var same in mentions.GroupBy(m => m.Key))
        {
            var dates = same.Select(m => m.Date).OfType<PaperDate>().ToList();
            var days = dates.Where(d => d.IsDay).Distinct().ToList();
            if (days.Count < 2) yield return [.. same];
            else
                foreach (var group in ByDay(same, days)) yield return group;
        }
    }

    /// <summary>What has no day of its own belongs to the first.</summary>
    private static IEnumerable<List<Mention>> ByDay(IEnumerable<Mention> same, List<PaperDate> days)
    {
        var why = $"Số này được ghi với nhiều ngày: {string.Join(", ", days.Take(MostDays).Select(d => d.Shown))}{(days.Count > MostDays ? " …" : "")}.";
        var groups = days.ToDictionary(day => day, _ => new List<Mention>());
        foreach (var mention in same) groups[mention.Date is { IsDay: true } day ? day : days[0]].Add(mention.Doubted(why));
        return days.Select(day => groups[day]);
    }

    private static (Citation, IEnumerable<string>) Join(SourceText text, List<Mention> group)
    {
        var first = group[0];
        var at = text.At(first.At);
        var citation = new Citation(
            first.Number,
            group.Select(m => m.Type).OfType<string>().GroupBy(t => t).OrderByDescending(t => t.Count()).FirstOrDefault()?.Key,
            group.Select(m => m.Date).OfType<PaperDate>().OrderByDescending(d => d.IsDay).Cast<PaperDate?>().FirstOrDefault(),
            group.Select(m => m.Issuer).OfType<string>().FirstOrDefault() ?? group[0].Implied,
            group.Select(m => m.Subject).OfType<string>().OrderByDescending(s => s.Length > 200 ? 0 : s.Length).FirstOrDefault(),
            group.Select(m => m.As).Aggregate(Cues.Stronger),
            at,
            [.. group.Skip(1).Take(MostAlso).Select(m => text.At(m.At))]);
        IEnumerable<string> implied = group.TrueForAll(m => m.Issuer is null) && first.Implied is { } body ? [$"Cơ quan ban hành ({body}) suy từ ký hiệu; văn bản không ghi."] : [];
        return (citation, group.SelectMany(m => m.Doubts).Concat(implied));
    }
}
