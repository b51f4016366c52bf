using System.Collections.Frozen;

namespace DoanKet.Kernel;

/// <summary>Knows how Vietnamese syllables are built, to tell Vietnamese words from words of other languages and from misread ones.</summary>
internal static class VietSyllable
{
    private static readonly string[] Onsets =
        ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"];

    private static readonly FrozenSet<string> Rimes = ("""
        a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uc ui um un ung up ut uâc uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu
        ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych ynh yt yêm yên yêng yêt yêu
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether a word (composed letters) is a possible syllable: known onset, rime and tone; before c, ch, p and t only sắc and nặng;
    /// small, in capitals or with a capital first, since "BÕn" and "NguyÔn" are no way to write Vietnamese but TCVN3 looks like that.</summary>
    public static bool Fits(string word)
    {
        if (!IsUsualCase(word)) return false;
        var letters = word.ToLowerInvariant().Select(VietAlphabet.Split).ToArray();
        var tones = letters.Where(letter => letter.Tone > 0).ToArray();
        var plain = string.Concat(letters.Select(letter => letter.Letter));
        if (tones.Length > 1 || (letters[^1].Tone > 0 && EndsInGlide(plain))) return false;
        if (!Onsets.Any(onset => plain.StartsWith(onset, StringComparison.Ordinal) && Rimes.Contains(plain[onset.Length..]))) return false;
        var stopped = plain[^1] is 'c' or 'p' or 't' || plain.EndsWith("ch", StringComparison.Ordinal);
        return !stopped || (tones is [var only] && VietAlphabet.Tones[only.Tone - 1] is '\u0301' or '\u0323');
    }

    private static bool IsUsualCase(string word) => !word.Skip(1).Any(char.IsUpper) || !word.Any(char.IsLower);

    /// <summary>The second vowel of "ai", "eo", "êu" never bears the tone; "uy" and the onset "gi" are no such pairs.</summary>
    private static bool EndsInGlide(string plain) => plain is [.., var before, 'i' or 'o' or 'u' or 'y']
        && "aăâeêioôơuư".Contains(before) && !plain.EndsWith("uy", StringComparison.Ordinal) && !plain.StartsWith("gi", StringComparison.Ordinal);
}
