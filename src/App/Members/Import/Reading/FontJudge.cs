using System.Text;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Which reading of a text was chosen.</summary>
internal enum Reading { Unicode, Tcvn3, Vni, Windows1258 }

/// <summary>
/// Tells how each cell was typed. A text with letters that only Unicode has is Unicode; else the reading wins that makes most of its words
/// Vietnamese syllables; where two do equally well, the one that the column has mostly shown so far.
/// </summary>
internal sealed class FontJudge
{
    private const int MostRemembered = 50_000, Many = 9;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    private readonly Dictionary<(string Word, Reading Reading), bool> fits = [];
    private readonly Dictionary<int, int[]> byColumn = [];

    /// <summary>How many texts were surely typed in each way.</summary>
    public int[] Sure { get; } = new int[4];

    /// <summary>Starts counting anew; what the columns have shown stays.</summary>
    public void ForgetCounts() => Array.Clear(Sure);

    /// <summary>The text in Unicode.</summary>
    /// <param name="column">The column whose other cells decide where the text alone does not.</param>
    /// <param name="isBytes">The text stands for bytes that are no UTF-8.</param>
    public string Read(int column, string text, bool isBytes, out Reading reading)
    {
        reading = Reading.Unicode;
        if (Ascii.IsValid(text)) return text;
        if (!isBytes && HasUnicodeLetters(text))
        {
            Note(column, Reading.Unicode);
            return text;
        }
        var plain = isBytes ? Reading.Windows1258 : Reading.Unicode;
        var (best, isSure) = Best([(plain, As(plain, text)), (Reading.Tcvn3, As(Reading.Tcvn3, text)), (Reading.Vni, As(Reading.Vni, text))], text, column);
        // a tick drawn with a font of signs is one character, and tells nothing of the words around it
        if (isSure && text.AsSpan().Trim().Length > 1) Note(column, best);
        reading = best;
        return As(best, text);
    }

    /// <summary>The ways a text may have been typed, the plain one first.</summary>
    public static IReadOnlyList<Reading> Ways(bool isBytes) => [isBytes ? Reading.Windows1258 : Reading.Unicode, Reading.Tcvn3, Reading.Vni];

    /// <summary>The ways that make most words of a text Vietnamese, several where it leaves that open; nothing is remembered of it.</summary>
    public IReadOnlyList<Reading> Likeliest(string text, bool isBytes)
    {
        var ways = Ways(isBytes);
        if (!isBytes && HasUnicodeLetters(text)) return [ways[0]];
        var words = Words(text);
        var scored = ways.Where(way => FontLetters.MayBe(way, text, As(way, text))).Select(way => (Way: way, Score: Fitting(words, way))).ToList();
        return scored.Count == 0 ? [ways[0]] : [.. scored.Where(s => s.Score == scored.Max(x => x.Score)).Select(s => s.Way)];
    }

    public static string As(Reading reading, string text) => reading switch
    {
        Reading.Tcvn3 => LegacyEncoding.Convert(text, LegacyFont.Tcvn3),
        Reading.Vni => LegacyEncoding.Convert(text, LegacyFont.Vni),
        Reading.Windows1258 => Windows.GetString(Encoding.Latin1.GetBytes(text)).Normalize(NormalizationForm.FormC),
        _ => text,
    };

    /// <summary>Letters or marks beyond Latin-1: no text of an old font has them.</summary>
    public static bool HasUnicodeLetters(string text)
    {
        foreach (var c in text)
            if (c > 'ÿ' && (char.IsLetter(c) || c is >= '\u0300' and <= '\u036f')) return true;
        return false;
    }

    private (Reading Best, bool IsSure) Best(ReadOnlySpan<(Reading Reading, string Text)> readings, string text, int column)
    {
        var words = Words(text);
        Span<int> scores = stackalloc int[readings.Length];
        var top = -1;
        for (var i = 0; i < readings.Length; i++)
        {
            scores[i] = FontLetters.MayBe(readings[i].Reading, text, readings[i].Text) ? Fitting(words, readings[i].Reading) : -1;
            top = Math.Max(top, scores[i]);
        }
        if (top < 0) return (readings[0].Reading, false);
        if (top == 0 && readings[0].Reading is Reading.Unicode && text.All(c => c < '\u0080' || c >= 'À')) return (Foreign(readings, scores, column), false);
        var (best, others) = (-1, 0);
        for (var i = 0; i < readings.Length; i++)
        {
            if (scores[i] != top) continue;
            if (best < 0) best = i;
            else
            {
                others++;
                if (IsBetter(column, readings[i], readings[best])) best = i;
            }
        }
        return (readings[best].Reading, others == 0);
    }

    /// <summary>
    /// Of letters that make no Vietnamese word in any way: "Müller" and "François", which Unicode writes with the letters of which the old fonts made their own.
    /// Only where the column shows nothing but an old font are they words of another people in that font.
    /// </summary>
    private Reading Foreign(ReadOnlySpan<(Reading Reading, string Text)> readings, ReadOnlySpan<int> scores, int column)
    {
        var best = Reading.Unicode;
        if (Seen(column, Reading.Unicode) > 0) return best;
        for (var i = 1; i < readings.Length; i++)
            if (scores[i] == 0 && Seen(column, readings[i].Reading) > Seen(column, best)) best = readings[i].Reading;
        return best;
    }

    /// <summary>Between readings that do equally well: what the column nearly always shows, then the one with the more usual names, then what it mostly shows.</summary>
    private bool IsBetter(int column, (Reading Reading, string Text) one, (Reading Reading, string Text) other)
    {
        var (seen, seenOther) = (Seen(column, one.Reading), Seen(column, other.Reading));
        if (one.Text == other.Text) return seen > seenOther;
        if (seen + seenOther == 0 || seenOther > Many * seen) return false;
        if (seen > Many * seenOther) return true;
        var (names, namesOther) = (FontLetters.UsualNames(one.Text), FontLetters.UsualNames(other.Text));
        return names != namesOther ? names > namesOther : seen > seenOther;
    }

    private int Seen(int column, Reading reading) => byColumn.TryGetValue(column, out var counts) ? counts[(int)reading] : 0;

    private void Note(int column, Reading reading)
    {
        Sure[(int)reading]++;
        if (!byColumn.TryGetValue(column, out var counts)) byColumn[column] = counts = new int[4];
        counts[(int)reading]++;
    }

    private int Fitting(List<string> words, Reading reading)
    {
        var count = 0;
        foreach (var word in words)
            if (Fits(word, reading)) count++;
        return count;
    }

    private bool Fits(string word, Reading reading)
    {
        var key = (word, reading);
        if (fits.TryGetValue(key, out var known)) return known;
        if (fits.Count >= MostRemembered) fits.Clear();
        return fits[key] = VietText.IsSyllable(As(reading, word));
    }

    /// <summary>Words with signs beyond ASCII; the others read alike in every way.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>(4);
        for (var start = 0; start < text.Length;)
        {
            var (end, odd) = (start, false);
            for (; end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] is > '\u00a0' and <= 'ÿ'); end++) odd |= text[end] > '\u007f';
            if (odd) words.Add(text[start..end]);
            start = end + 1;
        }
        return words;
    }
}
