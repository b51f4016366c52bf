using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Tells what shall be from what has been, and reads the figures of both.</summary>
internal sealed partial class FigureFinder(SourceText text, IReadOnlyList<Item> items, Timeframe? subject, PaperDate? signed)
{
    private const int Most = 5_000, Back = 3_000, LongestLabel = 90;

    private readonly List<Target> targets = [];
    private readonly List<Fact> facts = [];
    private readonly List<Doubt> doubts = [];
    private readonly Dictionary<Item, Timeframe?> times = new(ReferenceEqualityComparer.Instance);
    private (Span Sentence, Timeframe? Time) said;
    private (Span Part, Timeframe? Time) told;
    private Item? announced, label;
    private int examined, looked;

    public static (IReadOnlyList<Target> Targets, IReadOnlyList<Fact> Facts, IReadOnlyList<Doubt> Doubts) Find(SourceText text, IReadOnlyList<Item> items, Timeframe? subject, PaperDate? signed)
    {
        var finder = new FigureFinder(text, items, subject, signed);
        for (var i = 0; i < items.Count; i++) finder.Read(i);
        return (finder.targets, finder.facts, finder.doubts);
    }

    private void Read(int index)
    {
        var item = items[index];
        if (IsLabel(item)) label = item;
        else if (label is not null && item.Level < label.Level) label = null;
        foreach (var sentence in Sentences.Of(text, item.At))
        {
            if (examined > Most) return;
            var tenses = new Tenses(text, item, sentence, signed);
            foreach (var part in Clauses.Parts(text, sentence))
                foreach (var clause in Clauses.Of(text, part))
                    Read(index, sentence, part, clause, tenses.Of(part, clause));
        }
    }

    private void Read(int index, Span sentence, Span part, Clause clause, Tense mode)
    {
        if (++examined > Most) return;
        if (examined == Most) doubts.Add(new("targets", "", "Văn bản có quá nhiều số; từ đây số liệu không được đọc.", text.At(clause.At)));
        if (mode is Tense.Past) State(clause, Timeframes.In(text, clause.Own) ?? Told(sentence, part));
        else if (mode is Tense.Future && (clause.IsBaseline || IsPast(index, sentence, part, clause))) State(clause, Timeframes.In(text, clause.Own));
        else if (mode is Tense.Future && clause.IsCompared) doubts.Add(new("targets", text.Show(clause.At), "Con số này chỉ so chỉ tiêu đứng trước với thời gian trước đó; không đọc thành chỉ tiêu riêng.", text.At(clause.At)));
        else if (mode is Tense.Future) Aim(items[index], clause, TimeOf(index, sentence, part, clause));
    }

    private void State(Clause clause, Timeframe? time)
    {
        if (clause.Quantity is not { } counted) return;
        var fact = new Fact(text.Show(clause.At), counted.Value, counted.Unit, counted.Of, time?.From, time?.To, text.At(clause.At));
        facts.Add(fact);
        doubts.AddRange(clause.Doubts.Select(why => new Doubt("facts", fact.Text, why, fact.At)));
    }

    private void Aim(Item item, Clause clause, Timeframe? time)
    {
        var unit = clause.Quantity?.Unit ?? clause.Unit;
        if (unit is not null && clause.Per is { } per) unit += $"/{per}";
        if (unit is not null && clause.Every is { } every) unit += $"/{every}";
        var target = new Target(item.Path, text.Show(clause.At), clause.Quantity?.Value, unit, clause.Comparator, clause.Quantity?.UpTo, time?.From, time?.To, clause.Threshold, text.At(clause.At));
        targets.Add(target);
        if (time is null) doubts.Add(new("targets", target.Text, "Văn bản không ghi thời gian của chỉ tiêu này.", target.At));
        doubts.AddRange(clause.Doubts.Select(why => new Doubt("targets", target.Text, why, target.At)));
        if (target.Value is null) doubts.Add(new("targets", target.Text, $"Văn bản chỉ ghi “{target.Comparator}”, không có con số.", target.At));
    }

    /// <summary>"(năm 2023 đạt 91 %)" behind a target: a time that was over when the target's began, or when the paper was signed; without brackets only the latter is sure.</summary>
    private bool IsPast(int index, Span sentence, Span part, Clause clause) =>
        (clause.IsAside || Aside.BeginsWithYear(text, clause.Own)) && Timeframes.In(text, clause.Own)?.To is { } to
        && ((clause.IsAside ? Around(index, sentence, part)?.From : null) ?? signed) is { } begun && to.Last < begun.First;

    /// <summary>Before the paper was signed: the time of a result that the same sentence tells, never of a target.</summary>
    private bool IsOver(Timeframe time) => signed is { } day && time.To is { } to && to.Last < day.First;

    private Timeframe? TimeOf(int index, Span sentence, Span part, Clause clause)
    {
        if (Timeframes.In(text, clause.Own) is { } own) return own;
        var spoken = Around(index, sentence, part);
        return Timeframes.PartOf(text, clause.Own, spoken) ?? spoken;
    }

    /// <summary>The time of the sentence, of what stands above it, of an earlier paragraph of the same section, of the subject of the directive.</summary>
    private Timeframe? Around(int index, Span sentence, Span part)
    {
        if ((Told(sentence, part) ?? Said(sentence)) is { } own && !IsOver(own)) return own;
        foreach (var heading in items[index].Above.Reverse())
        {
            if (label?.At.Start > heading.At.Start) return TimeOf(label);
            var known = TimeOf(heading);
            if (known is null or { From: { IsDay: true, Month: 1, Day: 1 }, To.Month: 12 } && Announced(index) is { } earlier && earlier.At.Start > heading.At.Start) return TimeOf(earlier);
            if (known is not null) return known;
        }
        return label is null ? subject : TimeOf(label);
    }

    /// <summary>"* Định hướng đến năm 2030:" above dashes of its own kind, which are its items though no outline can tell.</summary>
    private bool IsLabel(Item item) =>
        item.Level is >= Marker.Dash and < Marker.Plain && item.At.Length < LongestLabel && Label().IsMatch(text.Folded.AsSpan(item.At.Start, item.At.Length)) && TimeOf(item) is not null;

    /// <summary>The last paragraph without a number before that item which names a time; items are asked for in their order.</summary>
    private Item? Announced(int index)
    {
        for (; looked < index; looked++)
            if (items[looked].Level is Marker.Plain or Marker.Announcement && TimeOf(items[looked]) is not null) announced = items[looked];
        return announced;
    }

    private Timeframe? TimeOf(Item item)
    {
        if (!times.TryGetValue(item, out var time)) times[item] = time = Timeframes.In(text, item.At);
        return time;
    }

    /// <summary>The time that the part of a sentence names, else what stands before it in the sentence.</summary>
    private Timeframe? Told(Span sentence, Span part)
    {
        if (told.Part != part) told = (part, Timeframes.In(text, part) ?? Timeframes.In(text, new(Math.Max(sentence.Start, part.End - Back), part.End)));
        return told.Time;
    }

    private Timeframe? Said(Span sentence)
    {
        if (said.Sentence != sentence) said = (sentence, Timeframes.In(text, sentence));
        return said.Time;
    }

    [GeneratedRegex(@"^(?:(?:muc tieu|chi tieu|cu the|phan dau|dinh huong|tam nhin|trong|rieng|ve|nhiem vu|cac)\s){0,3}(?:den|giai doan|nam|quy|thang|\d{1,2} thang|tu nam|nhiem ky|hang nam)\s[^.;%]{0,60}(?::|\d{4})$")]
    private static partial Regex Label();
}
