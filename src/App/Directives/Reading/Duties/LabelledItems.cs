using DoanKet.App.Directives.Reading.Bodies;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>The paragraphs that are labels only, and whose tasks they tell of: those above them under the same heading, or the heading itself where it has none.</summary>
internal sealed class LabelledItems
{
    private readonly Dictionary<Item, Labels> said = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Item> labels = new(ReferenceEqualityComparer.Instance);

    /// <param name="isWork">Which paragraphs are tasks.</param>
    public static LabelledItems Of(SourceText text, IReadOnlyList<Item> items, PaperDate? paper, Func<Item, bool> isWork)
    {
        var all = new LabelledItems();
        var seen = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Above.Count == 0 || seen.Contains(item) || !Labels.Begin(text, item.At)) continue;
            var group = Group(text, items, i);
            seen.UnionWith(group);
            if (!group.Exists(one => Labels.BeginWithBody(text, one.At)) || !MayBeTask(text, item)) continue;
            var read = group.Select(one => Labels.Of(text, one.At, paper)).Aggregate((one, next) => one.And(next));
            foreach (var owner in all.Owners(items, i, isWork)) all.said[owner] = all.said.TryGetValue(owner, out var before) ? before.And(read) : read;
            all.labels.UnionWith(group);
        }
        return all;
    }

    public bool IsLabel(Item item) => labels.Contains(item);

    public Labels? For(Item item) => said.GetValueOrDefault(item);

    /// <summary>The labels that stand one below the other; between them there may be the place or the number of those invited.</summary>
    private static List<Item> Group(SourceText text, IReadOnlyList<Item> items, int first)
    {
        var parent = items[first].Above[^1];
        var group = new List<Item>();
        for (var i = first; i < items.Count && items[i].Above is [.., var above] && ReferenceEquals(above, parent); i++)
        {
            if (Labels.Begin(text, items[i].At)) group.Add(items[i]);
            else if (!DutyFinder.IsNote(text, items[i])) break;
        }
        return group;
    }

    /// <summary>A heading in capitals names a part of the paper, not something to be done.</summary>
    private static bool MayBeTask(SourceText text, Item label) => label.Above[^1] is var parent && !text.IsCapitals(parent.At) && parent.Purpose is Purpose.Work or Purpose.None;

    private IEnumerable<Item> Owners(IReadOnlyList<Item> items, int first, Func<Item, bool> isWork)
    {
        var parent = items[first].Above[^1];
        var owners = new List<Item>();
        for (var i = first - 1; i >= 0 && !ReferenceEquals(items[i], parent) && !labels.Contains(items[i]); i--)
            if (isWork(items[i])) owners.Add(items[i]);
        return owners.Count > 0 ? owners : [parent];
    }
}
