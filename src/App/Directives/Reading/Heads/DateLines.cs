using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Heads;

/// <summary>Place and date of a paper whose narrow column is broken over lines: "Sơn", "La, ngày 11 tháng 3", "năm 2020".</summary>
internal static partial class DateLines
{
    private const int Near = 3;

    /// <summary>The piece with what the lines around it hold of the same date; itself where it is whole or holds none.</summary>
    public static Fragment Whole(SourceText text, Fragment f)
    {
        if (!Begun().IsMatch(f.Folded)) return f;
        if (!HeadLines.PlaceAndDate(f).Success)
        {
            if (Beside(text, f, 1, r => Rest().IsMatch(r.Folded)) is not { } rest) return f;
            f = f with { Folded = $"{f.Folded} {rest.Folded}", Shown = $"{f.Shown} {rest.Shown}", LastLine = rest.Line };
        }
        return WithPlace(text, f);
    }

    /// <summary>Two words of the name of one province, or a word before a single one that is no province by itself.</summary>
    private static Fragment WithPlace(SourceText text, Fragment f)
    {
        var place = f.Shown[..Math.Max(0, f.Shown.IndexOf(',', StringComparison.Ordinal))];
        if (place.Length == 0 || Home.Exact(place) is not null) return f;
        if (Beside(text, f, -1, b => Home.Exact($"{b.Shown} {place}") is not null || (Names().IsMatch(b.Shown) && !place.Contains(' ', StringComparison.Ordinal))) is not { } before) return f;
        return f with { Folded = $"{before.Folded} {f.Folded}", Shown = $"{before.Shown} {f.Shown}", At = f.At with { Start = before.At.Start } };
    }

    /// <summary>The piece of the next line with words that answers, above or below.</summary>
    private static Fragment? Beside(SourceText text, Fragment f, int step, Func<Fragment, bool> answers)
    {
        for (var line = f.Line + step; line >= 0 && line < text.Lines.Count && Math.Abs(line - f.Line) <= Near; line += step)
            if (!text.Lines[line].IsEmpty) return Fragment.Of(text, line).LastOrDefault(answers);
        return null;
    }

    [GeneratedRegex(@"^(?:[^,:;]{2,40}?\s?[,.]?\s)?ngay\s?[\d.…_]{0,4}(?:\sthang(?:\s[\d.…_]{0,4}(?:\snam(?:\s(?:19|20)\d{2})?)?)?)?$")]
    private static partial Regex Begun();

    [GeneratedRegex(@"^(?:\d{1,2}\s)?(?:thang\s[\d.…_]{1,4}\s)?(?:\d{1,2}\s)?nam\s(?:19|20)\d{2}$")]
    private static partial Regex Rest();

    /// <summary>One or two words, each with a capital.</summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}{1,6}(?:\s\p{Lu}\p{Ll}{1,6})?$")]
    private static partial Regex Names();
}
