using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Citations;
using DoanKet.App.Directives.Reading.Figures;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>What stands above the body: offices, number, place and date, title, subject, addressees; in one column or two, in any order.</summary>
internal sealed partial class Head(SourceText text)
{
    private const int MostLines = 80, LongestSubjectLine = 400;
    private readonly List<Fragment> offices = [];
    private readonly List<Fragment> subject = [];
    private readonly List<Fragment> addressees = [];
    private Fragment? title, number, dated, last;
    private Match? placeAndDate;
    private string yearBelow = "";
    private Reading mode;

    /// <summary>Behind the subject follow no more lines of it, but perhaps still offices and addressees.</summary>
    private enum Reading { Offices, Title, About, BehindSubject, Addressees }

    /// <summary>The line that the body begins on.</summary>
    public int BodyLine { get; private set; }

    public string? Type { get; private set; }

    public Symbol? Own { get; private set; }

    public IReadOnlyList<Fragment> Subject => subject;

    public IReadOnlyList<Fragment> Addressees => addressees;

    /// <summary>The bodies printed above the number or under the title, the highest first; a name over two lines is one.</summary>
    public IReadOnlyList<(string Name, Span At)> Offices => [.. Joined()];

    public Fragment? Number => number;

    public Fragment? Dated => dated;

    public string? Place => placeAndDate?.Groups["noi"] is { Success: true } place ? dated!.Shown[..Math.Min(dated.Shown.Length, place.Length)].Trim(' ', ',', '.') : null;

    public PaperDate? Date => placeAndDate is null ? null : Dates.At($"{dated!.Folded} {yearBelow}", placeAndDate.Groups["ngay"].Index)?.Date;

    public bool HasSignsOfPaper => number is not null || title is not null || addressees.Count > 0 || dated is not null;

    public static Head Read(SourceText text, int end)
    {
        var head = new Head(text);
        var line = 0;
        for (var seen = 0; line < end && seen < MostLines; line++)
        {
            if (text.Lines[line].IsEmpty) continue;
            seen++;
            if (Fragment.Of(text, line) is var pieces && (head.IsAtTable(pieces) || pieces.Any(f => !head.Take(f)))) break;
        }
        head.BodyLine = line;
        return head;
    }

    /// <summary>A table stands in the body: the names in its rows are no part of what the paper is about.</summary>
    private bool IsAtTable(IReadOnlyList<Fragment> pieces)
    {
        if (mode is Reading.Offices || pieces.Count == 0 || dated is not null && pieces[0].Line == dated.Line + 1) return false;
        return HeadTables.IsHeader(pieces) || (mode is not Reading.Addressees && HeadTables.IsRow(text, pieces, subject.Count > 0));
    }

    /// <summary>Takes a piece into the head; false when the body begins with it.</summary>
    private bool Take(Fragment f)
    {
        if (dated is not null && yearBelow.Length == 0 && f.Line == dated.Line + 1 && YearAlone().IsMatch(f.Folded)) return (yearBelow = f.Folded).Length > 0;
        if (mode is Reading.About && last is not null && f.Line == last.Line + 1 && Years().IsMatch(f.Shown)) return Add(subject, f);
        if (HeadLines.IsNation(f) || !f.Shown.Any(char.IsLetter)) return true;
        if (number is null && mode is not Reading.Addressees && HeadLines.IsNumber(f)) return TakeNumber(f);
        if (dated is null && DateLines.Whole(text, f) is var whole && HeadLines.PlaceAndDate(whole) is { Success: true } found) return TakeDate(whole, found);
        if (HeadLines.IsAddress(f)) return TakeAddress(f, HeadLines.IsDispatch(f) ? f.Shown.Length : Address().Match(f.Shown) is { Success: true } word ? word.Length : 0);
        if (mode is not Reading.Offices && f.Folded.StartsWith("noi nhan", StringComparison.Ordinal)) return false;
        if (mode is Reading.Addressees) return !LetterBody.BeginsWith(f, last, addressees, Offices is [.., var own] ? own.Name : null) && Add(addressees, f);
        if (title is null && subject.Count == 0 && HeadLines.About(f).Success) return Enter(Reading.About) && Add(subject, f);
        if (title is null && mode is not (Reading.About or Reading.BehindSubject) && HeadLines.TitleOf(f) is { } type) return TakeTitle(f, type);
        if (mode is Reading.Title && f.IsCapitals && Of().IsMatch(f.Folded)) return Add(offices, f);
        if (mode is Reading.Title && subject.Count == 0 && !OrgNames.IsOrg(f.Folded) && !StartsBody(f)) return Add(subject, f);
        if (HeadLines.IsBody(f)) return false;
        if (f.IsCapitals && (OrgNames.IsOrg(f.Folded) || Of().IsMatch(f.Folded)) && !(mode is Reading.Title && subject is [.., { IsCapitals: true }])) return mode is Reading.Offices ? TakeOffice(f) : Add(offices, f);
        if (mode is Reading.Title or Reading.About && IsCaption(f)) return Enter(Reading.BehindSubject);
        if (mode is Reading.Title or Reading.About && GoesOn(f)) return Add(subject, f);
        return f.Shown.Length < 110 && !EndsSentence(f) && TakeOffice(f);
    }

    private bool TakeNumber(Fragment f)
    {
        number = f;
        var start = f.At.Start + NumberWord().Match(text.Fold(f.At)).Length;
        Own = Symbols.At(text, start)?.Symbol;
        return last is null || (last = f) is not null;
    }

    private bool TakeDate(Fragment f, Match found)
    {
        (dated, placeAndDate, last) = (f, found, f);
        return true;
    }

    private bool TakeTitle(Fragment f, string type)
    {
        (title, Type, last) = (f, type, f);
        var rest = f.Shown[Math.Min(type.Length, f.Shown.Length)..].Trim();
        if (rest.Length > 0 && !Of().IsMatch(Folding.Fold(rest))) subject.Add(f with { Shown = rest, Folded = Folding.Fold(rest), At = f.At with { Start = f.At.End - rest.Length } });
        else if (rest.Length > 0) offices.Add(f with { Shown = rest, Folded = Folding.Fold(rest) });
        return Enter(Reading.Title);
    }

    private bool TakeAddress(Fragment f, int word)
    {
        var rest = f.Shown[word..].Trim();
        if (rest.Length > 0) addressees.Add(f with { Shown = rest, Folded = Folding.Fold(rest), At = f.At with { Start = f.At.End - rest.Length } });
        last = f;
        return Enter(Reading.Addressees);
    }

    /// <summary>Names of offices stand at the left; one that is too long goes on in the next line.</summary>
    private bool TakeOffice(Fragment f)
    {
        var goesOn = offices.Count > 0 && (OrgNames.GoesOn(f.Folded) || (f.IsCapitals && f.Line == offices[^1].Line + 1 && f.Shown.Length < 40));
        return f.Column > 0 || !(OrgNames.IsOrg(f.Folded) || goesOn) || Add(offices, f);
    }

    private bool Enter(Reading next)
    {
        mode = next;
        return true;
    }

    private bool Add(List<Fragment> to, Fragment f)
    {
        to.Add(f);
        last = f;
        return true;
    }

    private static bool StartsBody(Fragment f) => f.Folded.StartsWith("can cu", StringComparison.Ordinal) || (f.Shown.Length > LongestSubjectLine) || Numbered().IsMatch(f.Shown);

    /// <summary>A subject over several lines: the next line follows at once, or begins with a small letter or a bracket.</summary>
    private bool GoesOn(Fragment f)
    {
        if (last is null || f.Shown.Length > LongestSubjectLine || f.Folded.Contains(" ban hanh ", StringComparison.Ordinal) || f.Folded.EndsWith("nhu sau:", StringComparison.Ordinal)) return false;
        return char.IsLower(f.Shown[0]) || f.Shown[0] is '(' or '"' or '“' || (f.Line == last.Line + 1 && !EndsSentence(f) && !EndsSentence(last) && f.Shown.Length < 160);
    }

    /// <summary>All in capitals under a subject in ordinary letters: the caption of a list, or a heading.</summary>
    private bool IsCaption(Fragment f) => f.IsCapitals && f.Shown.Contains(' ', StringComparison.Ordinal) && last is { Shown: [.., not ('-' or '–' or ',')] } && f.Line != last.Line && subject.Exists(s => s.Shown.Any(char.IsLower));

    private static bool EndsSentence(Fragment before) => before.Shown.EndsWith('.') && !before.Shown.EndsWith("...", StringComparison.Ordinal);

    private IEnumerable<(string, Span)> Joined()
    {
        string? name = null;
        Span at = default;
        foreach (var (f, shown) in offices.SelectMany(f => Bodies().Split(Term().Replace(Of().Replace(Session().Replace(f.Shown, ""), ""), "")).Where(shown => shown.Length > 0).Select(shown => (f, shown))))
        {
            var isRest = name is not null && (OrgNames.GoesOn(Folding.Fold(shown)) || !OrgNames.IsOrg(Folding.Fold(shown)) || (Folding.Fold(name) is "ban thuong vu" or "ban chap hanh" or "doan chu tich" && !Folding.Fold(shown).StartsWith(Folding.Fold(name), StringComparison.Ordinal)));
            if (isRest) (name, at) = ($"{name} {shown}", at with { End = f.At.End });
            else
            {
                if (name is not null) yield return (name, at);
                (name, at) = (shown, f.At);
            }
        }
        if (name is not null) yield return (name, at);
    }

    [GeneratedRegex(@"^[-\s]*[Kk][íiIÍ][nN][hH]\s+[gG][ửuUỬ][iI]\s*:?\s*|^[-\s]*KÍNH GỬI\s*:?\s*")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(?:[a-z ]{0,12}\s)?so\s?[:.]?\s{0,3}")]
    private static partial Regex NumberWord();

    /// <summary>Two bodies in one cell of the head.</summary>
    [GeneratedRegex(@"(?<=VIỆT NAM)\s+(?=LIÊN ĐOÀN|CÔNG ĐOÀN|BAN|ĐẢNG)")]
    private static partial Regex Bodies();

    /// <summary>The meeting that a body held, which is none itself.</summary>
    [GeneratedRegex(@"^HỘI NGHỊ\s+(?:LẦN\s+)?(?:THỨ\s+)?[\p{L}\d]{1,5}(?:\s(?:MỘT|HAI|BA|TƯ|NĂM))?(?:,?\s+(?=BAN |BCH )|$)")]
    private static partial Regex Session();

    [GeneratedRegex(@",?\s+(?:KHÓA|KHOÁ|khóa|khoá)\s+[IVX]{1,6}\b.*$")]
    private static partial Regex Term();

    [GeneratedRegex(@"^(?:c[uủ]a|CỦA)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    /// <summary>The years that a subject in a narrow column ends with: "2023 - 2024".</summary>
    [GeneratedRegex(@"^(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?[.)]?$")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:19|20)\d{2}$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^(?:[IVX]{1,5}\.|\d{1,2}\.|Điều\s\d)")]
    private static partial Regex Numbered();
}
