using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>What stands under the body: to whom copies go, and who signed; side by side or one under the other, in any order.</summary>
internal sealed partial class Ending
{
    private const int MostLines = 70, Far = 12, NextSigner = 8, NearAbove = 2, LongestCapacity = 60;
    private readonly List<Fragment> recipients = [];
    private readonly List<Fragment> capacities = [];
    private readonly List<Fragment> titles = [];
    private readonly List<Fragment> names = [];
    private bool listing;

    /// <summary>The line that the ending begins on; the number of lines when there is none.</summary>
    public int Line { get; private init; }

    /// <summary>The line behind it, where annexes begin.</summary>
    public int AfterLine { get; private set; }

    public bool IsThere => capacities.Count + titles.Count + recipients.Count > 0;

    public IReadOnlyList<string> Recipients => [.. recipients.Select(r => r.Shown.TrimStart('-', '+', '•', ' ').TrimEnd(' ', ';', ',', '.')).Where(r => r.Length > 1)];

    public IReadOnlyList<Fragment> Capacities => capacities;

    public IReadOnlyList<Fragment> Titles => titles;

    public IReadOnlyList<Fragment> Names => names;

    public Span? SignerAt => capacities.Concat(titles).Concat(names).Select(f => f.At).ToList() is { Count: > 0 } all ? new Span(all.Min(a => a.Start), all.Max(a => a.End)) : null;

    public Span? RecipientsAt => recipients.Count > 0 ? new Span(recipients[0].At.Start, recipients[^1].At.End) : null;

    public static Ending Find(SourceText text, int from, int to)
    {
        for (var line = from; line < to; line++)
            if (!text.Lines[line].IsEmpty && Fragment.Of(text, line).Any(f => Starts().IsMatch(f.Folded) && (IsCapacity(f) || IsCopies(f)) || f.IsCapitals && Offices.Begins(f.Folded) && line > from && HasNameBelow(text, line, to)))
                return Read(text, line, to);
        return new Ending { Line = to, AfterLine = to };
    }

    private static Ending Read(SourceText text, int found, int to)
    {
        var bodies = Fragment.Of(text, found).Count(f => f.IsCapitals && Offices.Begins(f.Folded)) > 1 ? BodiesAbove(text, found) : found;
        var ending = new Ending { Line = bodies, AfterLine = bodies };
        for (var line = bodies; line < found; line++)
            if (!text.Lines[line].IsEmpty) ending.capacities.AddRange(Fragment.Of(text, line));
        return ending.Follow(text, found, to);
    }

    /// <summary>The line with the names of the bodies that sign jointly, right above their offices.</summary>
    private static int BodiesAbove(SourceText text, int line)
    {
        for (var above = line - 1; above >= Math.Max(0, line - NearAbove); above--)
            if (!text.Lines[above].IsEmpty) return Fragment.Of(text, above) is { Count: > 1 } pieces && pieces.All(f => f.IsCapitals && OrgNames.IsOrg(f.Folded)) ? above : line;
        return line;
    }

    private Ending Follow(SourceText text, int first, int to)
    {
        var blank = 0;
        for (var line = first; line < Math.Min(to, first + MostLines); line++)
        {
            if (text.Lines[line].IsEmpty)
            {
                blank++;
                continue;
            }
            if (blank > Far || !Fragment.Of(text, line).Select(Take).ToList().Contains(true)) break;
            (blank, AfterLine) = (0, line + 1);
        }
        return this;
    }

    /// <summary>Whether the piece belongs to the ending.</summary>
    private bool Take(Fragment f)
    {
        if (IsCopies(f)) return TakeCopies(f);
        if (IsCapacity(f)) return Add(capacities, f);
        if (JoinsOffices(f)) return true;
        if (f.IsCapitals && names.Count < titles.Count && GoesOnWith(titles, f, Offices.IsWhole)) return true;
        if (IsOffice(f) && names.Count == 0 | capacities.Count > names.Count | IsNextSigner(f)) return Add(titles, f);
        if (f.IsCapitals && titles.Count == 0 && capacities.Count > 0 && OrgNames.GoesOn(f.Folded)) return Add(capacities, f);
        if (f.IsCapitals && (titles.Count == 0 ? GoesOnWith(capacities, f) : OrgNames.IsOrg(f.Folded) && GoesOnWith(titles, f))) return true;
        if (Signed().IsMatch(f.Folded)) return true;
        if (f.Shown[0] is '-' or '+' or '•' || f.Folded.StartsWith("luu", StringComparison.Ordinal) || f.Folded.StartsWith("nhu tren", StringComparison.Ordinal)) return Add(recipients, f);
        if (titles.Count + capacities.Count > 0 && names.Count < Math.Max(1, titles.Count) && Name().IsMatch(f.Shown) && !OrgNames.IsOrg(f.Folded)) return Add(names, f);
        if (!listing || names.Count > 0 && recipients is [.., { Shown: [.., '.'] }]) return false;
        return recipients.Count > 0 && (char.IsLower(f.Shown[0]) || !recipients[^1].Shown.EndsWith('.')) && !f.IsCapitals ? Wrap(f) : !f.IsCapitals && Add(recipients, f);
    }

    /// <summary>"PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN" over three lines are one title: the signer holds both offices.</summary>
    private bool JoinsOffices(Fragment f)
    {
        var above = names.Count < titles.Count ? titles.FindLastIndex(t => t.Column == f.Column) : -1;
        if (above < 0 && names.Count < titles.Count) above = titles.Count - 1;
        if (above < 0) return false;
        var title = titles[above];
        if (!Also().IsMatch(f.Folded) && !(Folding.Fold(title.Shown).EndsWith(" kiem", StringComparison.Ordinal) && Offices.Begins(f.Folded))) return false;
        titles[above] = title with { Shown = $"{title.Shown} {f.Shown}", LastLine = f.Line, At = title.At with { End = f.At.End } };
        return true;
    }

    /// <summary>The office of a further signer under the name of the one before.</summary>
    private bool IsNextSigner(Fragment f) => names.Count > 0 && names.Count == titles.Count && f.Line - names[^1].Line < NextSigner;

    /// <summary>The rest of a line that a narrow column breaks: "TM. BAN THƯỜNG" and "VỤ", "GIÁM ĐỐC" and "SỞ NỘI VỤ", "PHÓ BÍ THƯ THƯỜNG" and "TRỰC".</summary>
    private static bool GoesOnWith(List<Fragment> pieces, Fragment f, Func<string, bool>? fits = null)
    {
        var above = pieces.FindLastIndex(p => p.Column == f.Column && p.At.End < f.At.Start);
        if (above < 0 || f.Line - pieces[above].LastLine != 1 || fits?.Invoke($"{Folding.Fold(pieces[above].Shown)} {f.Folded}") is false) return false;
        pieces[above] = pieces[above] with { Shown = $"{pieces[above].Shown} {f.Shown}", LastLine = f.Line, At = pieces[above].At with { End = f.At.End } };
        return true;
    }

    private bool TakeCopies(Fragment f)
    {
        listing = true;
        var rest = f.Shown[(f.Shown.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? colon + 1 : f.Shown.Length)..].Trim();
        return rest.Length == 0 || Add(recipients, f with { Shown = rest });
    }

    /// <summary>A recipient over two lines, or one without a dash.</summary>
    private bool Wrap(Fragment f)
    {
        var before = recipients[^1];
        if (!char.IsLower(f.Shown[0]) && before.Shown.EndsWith(';')) return Add(recipients, f);
        recipients[^1] = before with { Shown = $"{before.Shown} {f.Shown}", At = before.At with { End = f.At.End } };
        return true;
    }

    private static bool Add(List<Fragment> to, Fragment f)
    {
        to.Add(f);
        return true;
    }

    private static bool IsCopies(Fragment f) => f.Folded.StartsWith("noi nhan", StringComparison.Ordinal);

    /// <summary>In capitals; under a capacity also in ordinary letters, where the line holds nothing else.</summary>
    private bool IsOffice(Fragment f) => f.IsCapitals ? Offices.Begins(f.Folded) : capacities.Count > titles.Count && char.IsUpper(f.Shown[0]) && Offices.IsWhole(f.Folded);

    /// <summary>In capitals, or with its letters in capitals before an ordinary name: "TM. Ban Thường vụ".</summary>
    private static bool IsCapacity(Fragment f) => Capacity().IsMatch(f.Folded) && (f.IsCapitals || (f.Shown.Length < LongestCapacity && Letters().IsMatch(f.Shown) && f.Shown[^1] is not ('.' or ';' or ',' or ':')));

    private static bool HasNameBelow(SourceText text, int line, int to)
    {
        var below = Enumerable.Range(line + 1, Math.Max(0, Math.Min(8, to - line - 1))).SelectMany(l => Fragment.Of(text, l)).ToList();
        return below.Count > 0 && below.Take(3).Any(f => Name().IsMatch(f.Shown));
    }

    [GeneratedRegex(@"^(?:noi nhan\b|t/m\b|tm\s?\.|kt\s?\.|tl\s?\.|tuq\s?\.|q\s?\.\s|thay mat )")]
    private static partial Regex Starts();

    [GeneratedRegex(@"^(?:t/m\b|tm\s?\.?\s|kt\s?\.?\s|k/t\b|tl\s?\.?\s|t/l\b|tuq\s?\.?\s|q\s?\.\s|thay mat )")]
    private static partial Regex Capacity();

    [GeneratedRegex(@"^(?:T/M|TM|KT|K/T|TL|T/L|TUQ|Q)\s?[.\s]\s?\p{Lu}\p{Ll}")]
    private static partial Regex Letters();

    /// <summary>"kiêm", alone or before the second office; "kiểm tra" is none.</summary>
    [GeneratedRegex(@"^kiem(?:$|\s(?=(?:pho )?(?:tong )?(?:chu tich|bi thu|truong|chanh|giam doc|uy vien|chu nhiem|vu truong|cuc truong)\b))")]
    private static partial Regex Also();

    [GeneratedRegex(@"^[(\[]?\s?(?:da ky|ky ten|daky|da duyet|ky dien tu|dau, ky|\w{0,4} ky)\b|^ky boi|^\(ky")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Đ/c)\.?\s?){0,3}(?:\p{Lu}[\p{L}']{0,9}\s){1,5}\p{Lu}[\p{L}']{0,9}$")]
    private static partial Regex Name();
}
