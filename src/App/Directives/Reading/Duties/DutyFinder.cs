using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Makes tasks of the items of the working sections: one of each item, and further ones where a later sentence names another body, a time limit or a recurrence of its own.</summary>
internal sealed partial class DutyFinder(SourceText text, PaperDate? paper)
{
    /// <summary>The section of what stands behind the last item, without a number.</summary>
    public const string ClosingPath = "kết";

    private const int Shortest = 25;

    private readonly List<Duty> duties = [];
    private readonly List<Doubt> doubts = [];
    private readonly Dictionary<Item, IReadOnlyList<string>> named = new(ReferenceEqualityComparer.Instance);

    public static (IReadOnlyList<Duty> Duties, IReadOnlyList<Doubt> Doubts) Find(SourceText text, IReadOnlyList<Item> items, PaperDate? paper)
    {
        var finder = new DutyFinder(text, paper);
        var called = finder.Called(items);
        var isPlain = !items.Any(i => i.Purpose is Purpose.Work);
        var labelled = LabelledItems.Of(text, items, paper, item => IsWork(text, item));
        foreach (var item in items.Where(i => !labelled.IsLabel(i)))
            if (IsWork(text, item)) finder.Read(item, called, labelled.For(item));
            else if (labelled.For(item) is { } labels) finder.Label(item, labels);
            else if (item.Purpose is Purpose.Answer) finder.Explain(item);
            else if (isPlain && item is { Purpose: Purpose.Opening, IsHeading: false }) finder.Ask(item);
        finder.Sum();
        return (finder.duties, finder.doubts);
    }

    /// <summary>Where, who is invited, from what it is paid: told of a task, none by itself.</summary>
    public static bool IsNote(SourceText text, Item item) => Note().IsMatch(text.Fold(item.At));

    private static bool IsWork(SourceText text, Item item)
    {
        if (item.IsHeading || item.At.Length < Shortest || text.Clean[item.At.End - 1] == ':') return false;
        if (Own().IsMatch(text.Fold(item.At)) || IsAim(text, item)) return false;
        if (item.Purpose is Purpose.Work) return !IsNote(text, item);
        return item.Purpose is Purpose.Closing && Binding().IsMatch(text.Fold(item.At));
    }

    /// <summary>"Chỉ tiêu: …", "Phấn đấu 98 % đơn vị …": what is to be reached, not what somebody has to do.</summary>
    private static bool IsAim(SourceText text, Item item) =>
        Aim().IsMatch(text.Fold(item.At)) || (Strive().IsMatch(text.Fold(item.At)) && Numbers.In(text, item.At).Any() && Roles.Read(text, item.At).Lead.Count == 0);

    /// <summary>Whom the sentence before the first item calls upon: "đề nghị Ban Thường vụ các huyện ủy … thực hiện một số nội dung sau:".</summary>
    private IReadOnlyList<string> Called(IReadOnlyList<Item> items)
    {
        foreach (var item in items.Where(i => i.Purpose is Purpose.Opening || i is { Level: Marker.Announcement, Above.Count: 0 }))
        {
            var folded = text.Fold(item.At);
            if (!folded.EndsWith(':')) continue;
            foreach (Match call in Call().Matches(folded))
                if (Actors.Read(text, item.At.Start + call.Index + call.Length, item.At.End) is { IsEmpty: false } actors) return Actors.Split(text, actors);
        }
        return [];
    }

    /// <summary>A letter without sections says in plain sentences whom it asks for what.</summary>
    private void Ask(Item item)
    {
        if (item.At.Length < Shortest || text.Clean[item.At.End - 1] == ':') return;
        foreach (var sentence in Sentences.Of(text, item.At).SelectMany(s => DutyClauses.Of(text, s)))
            // what is said before them gives the reason only
            if (Roles.Asked(text, sentence) is { IsEmpty: false } asked)
                duties.Add(Of(item, sentence with { Start = asked.Start }, []) with { Lead = Actors.Split(text, asked), Text = text.Show(sentence), At = text.At(sentence) });
    }

    /// <summary>An answer asks for something only where it tells a body by when, or how often.</summary>
    private void Explain(Item item)
    {
        foreach (var sentence in Sentences.Of(text, item.At))
        {
            var told = doubts.Count;
            if (Of(item, sentence, []) is { Lead.Count: > 0 } duty && (duty.Due is not null || duty.Recurrence is not null)) duties.Add(duty);
            else doubts.RemoveRange(told, doubts.Count - told);
        }
    }

    /// <summary>A heading whose lines say only who does it and by when is the task itself.</summary>
    private void Label(Item heading, Labels labels)
    {
        Complete([labels], heading, () => duties.Add(Of(heading, heading.At, Inherited(heading))));
    }

    private void Read(Item item, IReadOnlyList<string> called, Labels? labels)
    {
        var above = Inherited(item);
        if (item.Purpose is Purpose.Closing) above = [];
        else if (above.Count == 0) above = called;
        var (behind, task) = Labels.Behind(text, item.At, paper);
        Complete([labels, behind], item, () => Parts(item, task, above));
    }

    /// <summary>What labels say is added to the tasks of an item.</summary>
    private void Complete(Labels?[] labels, Item item, Action read)
    {
        var first = duties.Count;
        read();
        foreach (var one in labels.OfType<Labels>())
        {
            for (var i = first; i < duties.Count; i++) duties[i] = one.On(duties[i]);
            if (one.Why is not null) doubts.Add(new("tasks", text.Show(item.At), one.Why, text.At(item.At)));
        }
    }

    private void Parts(Item item, Span task, IReadOnlyList<string> above)
    {
        var parts = new List<Duty>();
        foreach (var sentence in Sentences.Of(text, task).SelectMany(s => DutyClauses.Of(text, s)))
        {
            if (item.Purpose is Purpose.Closing && !Binds(item, sentence)) continue;
            var one = Of(item, sentence, parts.Count > 0 ? parts[0].Lead : above);
            if (parts is [var before] && before.Lead.SequenceEqual(above) && Charges.IsOnly(text, sentence)) parts[0] = DutyParts.Charged(before, one);
            else if (parts.Count > 0 && DutyParts.Separate(parts[0], one))
            {
                duties.Add(DutyParts.Join(text, parts));
                parts.Clear();
            }
            parts.Add(one);
        }
        if (parts.Count > 0) duties.Add(DutyParts.Join(text, parts));
    }

    /// <summary>What courtesy asks at the end of a letter is a task only when it has a day.</summary>
    private bool Binds(Item closing, Span sentence) =>
        Binding().IsMatch(text.Fold(sentence)) && (!Hoping().IsMatch(text.Fold(closing.At)) || Times.Due(text, sentence, paper).Due is not null);

    private Duty Of(Item item, Span sentence, IReadOnlyList<string> inherited)
    {
        var roles = Roles.Read(text, sentence);
        var (due, why) = Times.Due(text, sentence, paper);
        var lead = roles.Lead.Count > 0 ? roles.Lead : inherited;
        var follow = roles.Follow.Count > 0 || !Follows.In(text, sentence) ? roles.Follow : lead;
        var path = item.Purpose is Purpose.Closing ? ClosingPath : item.Path;
        if (why is not null) doubts.Add(new("tasks", text.Show(sentence), why, text.At(sentence)));
        return new(path, text.Show(sentence), lead, roles.With, follow, due, Recurrences.Of(text, sentence), roles.ReportTo, text.At(sentence));
    }

    /// <summary>A heading that names a body gives what stands under it to that body.</summary>
    private IReadOnlyList<string> Inherited(Item item)
    {
        foreach (var heading in item.Above.Reverse())
        {
            if (!named.TryGetValue(heading, out var bodies)) named[heading] = bodies = Named(heading);
            if (bodies.Count > 0) return bodies;
        }
        return [];
    }

    private IReadOnlyList<string> Named(Item heading)
    {
        var start = heading.At.Start + Addressed().Match(text.Fold(heading.At)).Length;
        var actors = Actors.Read(text, start, heading.At.End, list: true);
        if (actors.IsEmpty) return [];
        var rest = text.Folded[actors.End..heading.At.End].Trim(' ', ':', '.', ',');
        return rest.Length < 3 || rest[0] == '(' || Words.IsVerb(text, Skip(actors.End)) ? Actors.Split(text, actors) : [];
    }

    private int Skip(int at)
    {
        while (at < text.Folded.Length && text.Folded[at] is ' ' or ',' or ':') at++;
        return at;
    }

    /// <summary>One doubt for all tasks without a body in charge: many papers leave it open on purpose.</summary>
    private void Sum()
    {
        var open = duties.FindAll(d => d.Lead.Count == 0);
        if (open.Count > 0) doubts.Add(new("tasks", open[0].Text, $"{open.Count} nhiệm vụ không ghi đơn vị chủ trì; nhiệm vụ đầu tiên ở đây.", open[0].At));
    }

    [GeneratedRegex(@"\b(?:de nghi|yeu cau|(?<!tuyen\s)giao|chi dao)\s(?=[a-z])")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?:doi voi|trach nhiem cua|nhiem vu cua|giao|giao cho|phan cong|de nghi|yeu cau)\s(?:cac\s(?=ban|don))?")]
    private static partial Regex Addressed();

    /// <summary>Closing words that still ask for something.</summary>
    [GeneratedRegex(@"\b(?:de nghi|yeu cau|giao|bao cao|chiu trach nhiem|co trach nhiem|to chuc thuc hien|trien khai thuc hien)\b")]
    private static partial Regex Binding();

    [GeneratedRegex(@"^nhan duoc\b|\brat mong\b|tran trong cam on")]
    private static partial Regex Hoping();

    /// <summary>What a paper says of itself is no task: from when it holds, what it replaces.</summary>
    [GeneratedRegex(@"^ban hanh kem theo\b|^(?:chi thi|ke hoach|nghi quyet|quyet dinh|quy dinh|huong dan|chuong trinh|ket luan|thong tu|thong tri|nghi dinh|quy che)(?: nay)? (?:thay the|co hieu luc|duoc|da duoc|ap dung|huong dan|quy dinh|can cu|gom|bai bo)")]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?:ve )?(?:cac )?(?:muc tieu|chi tieu|chu de)\b[^:;.]{0,60}:")]
    private static partial Regex Aim();

    [GeneratedRegex(@"^phan dau\b[^.]*\.?$")]
    private static partial Regex Strive();

    [GeneratedRegex(@"^\(.*\)\.?$|^(?:nguon )?kinh phi[^:;.]{0,60}\s(?:trich|lay|duoc bo tri|tu nguon|chi tu|su dung)\s|^(?:muc (?:ho tro|chi|qua)|dinh muc|che do chi)\b[^:.]{0,80}:|^(?:thoi gian|dia diem|thanh phan|doi tuong|so luong|hinh thuc|du kien|(?:nguon )?kinh phi|san pham(?: dau ra)?|quy mo)\s?:[^.]{0,120}\.?$")]
    private static partial Regex Note();
}
