using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Who and when as a paper sets them beside a task: "Đơn vị chủ trì: … Đơn vị phối hợp: … Thời gian: …", in lines of their own, behind the task, or in brackets.</summary>
internal sealed partial record Labels(IReadOnlyList<string> Lead, IReadOnlyList<string> With, IReadOnlyList<string> Follow, PaperDate? Due, string? Recurrence, string? Why)
{
    /// <summary>Names that no rule knows are taken as they stand up to that length; what is longer tells something else.</summary>
    private const int LongestNames = 200, LongestLabel = 90;

    private static readonly Labels None = new([], [], [], null, null, null);

    /// <summary>The words begin with such a label and a value.</summary>
    public static bool Begin(SourceText text, Span words) => First(text, words) is not null;

    /// <summary>The words begin with a label that names bodies; one of a time alone belongs to a task only beside such a label.</summary>
    public static bool BeginWithBody(SourceText text, Span words) => First(text, words) is { } first && !first.Groups["gio"].Success;

    /// <summary>Behind the task in its own paragraph: in brackets, or as its last sentences; the task ends where these begin.</summary>
    public static (Labels? Said, Span Task) Behind(SourceText text, Span item, PaperDate? paper)
    {
        foreach (Match bracket in Bracket().Matches(text.Fold(item)))
            if (new Span(item.Start + bracket.Index + 1, item.Start + bracket.Index + bracket.Length - 1) is var inside && BeginWithBody(text, inside)) return (Of(text, inside, paper), item);
        var starts = Figures.Sentences.Of(text, item).Skip(1).Select(s => s.Start);
        if (Titled().Match(text.Fold(item)) is { Success: true } title) starts = starts.Prepend(item.Start + title.Length);
        foreach (var rest in starts.Select(start => item with { Start = start }))
            if (BeginWithBody(text, rest)) return (Of(text, rest, paper), text.Trim(item with { End = rest.Start }));
        return (null, item);
    }

    /// <summary>All labels of the words with what stands behind each of them.</summary>
    public static Labels Of(SourceText text, Span words, PaperDate? paper)
    {
        var found = Label().Matches(text.Fold(words)).ToList();
        var all = None;
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? words.Start + found[i + 1].Index : words.End;
            all = all.And(Read(text, found[i], Value(text, new(words.Start + found[i].Index + found[i].Length, end)), paper));
        }
        return all;
    }

    public Labels And(Labels other) => new([.. Lead.Union(other.Lead)], [.. With.Union(other.With)], [.. Follow.Union(other.Follow)], Due ?? other.Due, Recurrence ?? other.Recurrence, Why ?? other.Why);

    /// <summary>The task with what its labels say; who is named in charge beside it is so whoever the sentence names.</summary>
    public Duty On(Duty duty) => duty with
    {
        Lead = Lead.Count > 0 ? Lead : duty.Lead,
        With = [.. duty.With.Union(With).Except(Lead)],
        Follow = Follow.Count > 0 ? Follow : duty.Follow,
        Due = duty.Due ?? Due,
        Recurrence = duty.Recurrence ?? Recurrence,
    };

    private static Labels Read(SourceText text, Match label, Span value, PaperDate? paper)
    {
        if (value.IsEmpty) return None;
        if (label.Groups["gio"].Success)
        {
            var (due, why) = Times.DueOfTime(text, value, paper);
            return None with { Due = due, Recurrence = Recurrences.OfTime(text, value), Why = why };
        }
        if (label.Groups["theo"].Success) return None with { Follow = Actors.Named(text, value) };
        if (label.Groups["cung"].Success) return None with { With = Actors.Named(text, value) };
        // "Phân công thực hiện: Ban Tuyên giáo chủ trì, Văn phòng phối hợp"
        var roles = Roles.Read(text, value);
        return roles.With.Count > 0 && roles.Lead.Count > 0 ? None with { Lead = roles.Lead, With = roles.With } : None with { Lead = Actors.Named(text, value) };
    }

    private static Span Value(SourceText text, Span between)
    {
        var value = text.Trim(between);
        while (!value.IsEmpty && text.Clean[value.End - 1] is '.' or ';' or ',' or '-' or '+' or '/') value = text.Trim(value with { End = value.End - 1 });
        return value;
    }

    /// <summary>"Phân công: rà soát …" tells what, not who: without "đơn vị" before it a label must have the name of a body behind it, and nothing but roles behind that.</summary>
    private static Match? First(SourceText text, Span words)
    {
        if (Label().Match(text.Fold(words with { End = Math.Min(words.End, words.Start + LongestLabel) })) is not { Success: true, Index: 0 } label) return null;
        var value = Value(text, words with { Start = words.Start + label.Length });
        if (value.IsEmpty) return null;
        if (label.Groups["gio"].Success) return label;
        var actors = Actors.Read(text, value.Start, value.End, list: true);
        if (label.Groups["ai"].Success) return actors.IsEmpty && value.Length > LongestNames ? null : label;
        return !actors.IsEmpty && (actors.End >= value.End || Role().IsMatch(text.Folded, actors.End)) ? label : null;
    }

    [GeneratedRegex(@"(?:^|(?<=[.;:,(]\s{0,3}(?:-\s{0,2})?)|(?<=\s[-+]\s?))(?:(?<gio>(?:thoi (?:gian|han|diem)|tien do|han|hoan thanh)(?:\s(?:thuc hien|hoan thanh|to chuc|trien khai|bao cao|truoc)){0,2})|(?<ai>(?:cac\s)?(?:co quan, don vi|don vi|co quan|bo phan|ban|phong|nguoi|can bo|nganh)\s)?(?:(?:cung\s)?(?<cung>phoi hop)|(?<theo>theo doi|don doc|giam sat)|(?:duoc giao\s)?(?:chu tri|chiu trach nhiem(?: chinh)?|dau moi))(?:\s(?:thuc hien|tham muu|chinh|to chuc|trien khai|giam sat|don doc)){0,2}|(?<ai>(?:cac\s)?(?:co quan, don vi|don vi|co quan|bo phan|nguoi)\s)(?:to chuc\s)?(?:thuc hien|tham muu|trien khai)(?:\schinh)?|phan cong(?:\s(?:thuc hien|nhiem vu|chu tri))?)\s?:\s?")]
    private static partial Regex Label();

    /// <summary>"Công tác tuyên truyền: Đơn vị chủ trì: …".</summary>
    [GeneratedRegex(@"^[^.:;]{5,140}:\s{1,3}")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\([^()]{8,300}\)")]
    private static partial Regex Bracket();

    /// <summary>What may stand behind the names in such a value.</summary>
    [GeneratedRegex(@"\G\s{0,3}(?:[;.,)]|-\s|,?\s{0,3}(?:chu tri|phoi hop|thuc hien|chiu trach nhiem|theo doi))")]
    private static partial Regex Role();
}
