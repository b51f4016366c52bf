using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>The places that name documents, found by place and by number without looking through all of them: a text may have many thousands.</summary>
internal sealed class MentionIndex
{
    private readonly Mention[] sorted;
    private readonly int[] starts;
    private readonly int[] farthest;
    private readonly Dictionary<(string Number, string Type), Mention> byNumber = [];

    public MentionIndex(IReadOnlyList<Mention> mentions)
    {
        sorted = [.. mentions.OrderBy(m => m.At.Start)];
        starts = [.. sorted.Select(m => m.At.Start)];
        farthest = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++) farthest[i] = Math.Max(sorted[i].At.End, i == 0 ? 0 : farthest[i - 1]);
        foreach (var mention in mentions)
            if (mention.Symbol is { } symbol)
                foreach (var type in new[] { mention.Type, symbol.Type }.OfType<string>()) byNumber.TryAdd((symbol.Number.TrimStart('0'), type), mention);
    }

    /// <summary>Those that begin within the stretch, in their order.</summary>
    public IEnumerable<Mention> In(Span within)
    {
        for (var i = Before(within.Start); i < sorted.Length && starts[i] < within.End; i++) yield return sorted[i];
    }

    /// <summary>Whether one of them shares a letter with the stretch.</summary>
    public bool Meets(Span at) => Before(at.End) is > 0 and var count && farthest[count - 1] > at.Start;

    /// <summary>The first one of that number, however its zeros are written, and type.</summary>
    public Mention? Find(string number, string type) => byNumber.GetValueOrDefault((number.TrimStart('0'), type));

    /// <summary>How many begin before that place.</summary>
    private int Before(int at)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
