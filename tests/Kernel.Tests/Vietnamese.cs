using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

/// <summary>Random Vietnamese syllables with every vowel and tone, and names made of them.</summary>
internal static class Vietnamese
{
    private static readonly string[] Onsets =
        ["", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    // the letter that carries the tone is followed by '*'; rimes closed by c, ch, p, t take sắc and nặng only
    private static readonly string[] OpenRimes =
    [
        "a*", "a*i", "a*n", "ă*m", "ă*ng", "â*n", "â*y", "e*o", "e*n", "ê*", "ê*nh", "iê*n", "iê*u", "i*nh", "o*", "oa*n", "oă*n", "o*ng", "ô*", "ô*i",
        "uô*n", "ơ*", "ơ*i", "ươ*ng", "ươ*i", "u*", "u*ng", "uyê*n", "ư*", "ư*ng", "y*", "yê*n",
    ];

    private static readonly string[] StoppedRimes = ["a*c", "ă*t", "â*p", "e*t", "ê*ch", "iê*t", "i*ch", "o*p", "ô*c", "ơ*t", "u*t", "uyê*t", "ư*c", "ươ*c"];
    private static readonly string[] Tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

    private static readonly Gen<string> Syllables =
        from onset in Gen.Elements(Onsets)
        from rime in Gen.Elements([.. OpenRimes, .. StoppedRimes])
        from tone in Gen.Elements(StoppedRimes.Contains(rime) ? Tones[4..] : Tones)
        select (onset + rime.Replace("*", tone)).Normalize();

    /// <summary>One to five words in lower case.</summary>
    public static Arbitrary<string> Phrases { get; } =
        Syllables.NonEmptyListOf().Select(words => string.Join(' ', words.Take(5))).ToArbitrary();

    /// <summary>One to five words, each with a capital.</summary>
    public static Arbitrary<string> Names { get; } =
        Phrases.Generator.Select(phrase => string.Join(' ', phrase.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))).ToArbitrary();
}
