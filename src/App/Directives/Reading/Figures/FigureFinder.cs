using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Tells what shall be from what has been, and reads the figures of both.</summary>
internal sealed class FigureFinder(SourceText text, IReadOnlyList<Item> items, Timeframe? subject)
{
    private const int Most = 5_000;

    private readonly List<Target> targets = [];
    private readonly List<Fact> facts = [];
    private readonly List<Doubt> doubts = [];
    private (Span Sentence, Timeframe? Time) said;
    private int examined;

    public static (IReadOnlyList<Target> Targets, IReadOnlyList<Fact> Facts, IReadOnlyList<Doubt> Doubts) Find(SourceText text, IReadOnlyList<Item> items, Timeframe? subject)
    {
        var finder = new FigureFinder(text, items, subject);
        for (var i = 0; i < items.Count; i++) finder.Read(i);
        return (finder.targets, finder.facts, finder.doubts);
    }

    private void Read(int index)
    {
        var item = items[index];
        foreach (var sentence in Sentences.Of(text, item.At))
            foreach (var part in Clauses.Parts(text, sentence))
                foreach (var clause in Clauses.Of(text, part))
                    Read(index, item, sentence, part, clause);
    }

    private void Read(int index, Item item, Span sentence, Span part, Clause clause)
    {
        if (++examined > Most) return;
        if (examined == Most) doubts.Add(new("targets", "", "Văn bản có quá nhiều số; từ đây số liệu không được đọc.", text.At(clause.At)));
        var mode = Tenses.Of(text, item, sentence, part, clause);
        if (mode is Tense.Past && clause.Quantity is { } counted)
        {
            var period = Timeframes.In(text, clause.At) ?? Timeframes.In(text, part) ?? Timeframes.In(text, sentence with { End = part.End });
            facts.Add(new(text.Show(clause.At), counted.Value, counted.Unit, counted.Of, period?.From, period?.To, text.At(clause.At)));
        }
        if (mode is not Tense.Future) return;
        var time = TimeOf(index, item, sentence, clause);
        var unit = clause.Quantity?.Unit ?? clause.Unit;
        if (unit is not null && clause.Per is { } per) unit += $"/{per}";
        if (unit is not null && clause.IsYearly) unit += "/năm";
        var target = new Target(item.Path, text.Show(clause.At), clause.Quantity?.Value, unit, clause.Comparator, clause.Quantity?.UpTo, time?.From, time?.To, clause.Threshold, text.At(clause.At));
        targets.Add(target);
        if (time is null) doubts.Add(new("targets", target.Text, "Văn bản không ghi thời gian của chỉ tiêu này.", target.At));
        if (target.Value is null) doubts.Add(new("targets", target.Text, $"Văn bản chỉ ghi “{target.Comparator}”, không có con số.", target.At));
    }

    /// <summary>Of the clause, the sentence, what stands above it, an earlier paragraph of the same section, the subject of the directive.</summary>
    private Timeframe? TimeOf(int index, Item item, Span sentence, Clause clause)
    {
        if ((Timeframes.In(text, clause.At) ?? Said(sentence)) is { } own) return own;
        foreach (var heading in item.Above.Reverse())
        {
            var known = Timeframes.In(text, heading.At);
            for (var i = index - 1; i >= 0 && items[i] != heading && items[i].At.Start > heading.At.Start; i--)
                if (known is null or { From: { IsDay: true, Month: 1, Day: 1 }, To.Month: 12 } && items[i].Level is Marker.Plain or Marker.Announcement && Timeframes.In(text, items[i].At) is { } said) return said;
            if (known is not null) return known;
        }
        return subject;
    }

    private Timeframe? Said(Span sentence)
    {
        if (said.Sentence != sentence) said = (sentence, Timeframes.In(text, sentence));
        return said.Time;
    }
}
