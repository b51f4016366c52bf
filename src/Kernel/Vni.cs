using System.Collections.Frozen;
using System.Text;

namespace DoanKet.Kernel;

/// <summary>VNI-Windows: a plain vowel followed by a sign that stands for its hat and tone; ơ, ư, đ and the tones of i have codes of their own.</summary>
internal static class Vni
{
    private const string ToneSigns = "ùøûõï"; // sắc, huyền, hỏi, ngã, nặng
    private const string HatSigns = "âáàåãä"; // â alone, then its tones in the same order
    private const string BreveSigns = "êéèúüë"; // ă likewise

    private static readonly FrozenDictionary<char, (string Signs, string Letters)> Vowels = new Dictionary<char, (string, string)>
    {
        ['a'] = (ToneSigns + HatSigns + BreveSigns, "áàảãạ" + "âấầẩẫậ" + "ăắằẳẵặ"),
        ['e'] = (ToneSigns + HatSigns, "éèẻẽẹ" + "êếềểễệ"),
        ['o'] = (ToneSigns + HatSigns, "óòỏõọ" + "ôốồổỗộ"),
        ['u'] = (ToneSigns, "úùủũụ"),
        ['y'] = (ToneSigns, "ýỳỷỹỵ"),
        ['ô'] = (ToneSigns, "ớờởỡợ"),
        ['ö'] = (ToneSigns, "ứừửữự"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> Singles = "ôöñíìæóòî".Zip("ơưđíìỉĩịỵ").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string ToUnicode(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = i + 1 < text.Length ? WithSign(text[i], text[i + 1]) : default;
            if (letter == default) read.Append(InCaseOf(text[i], Singles.GetValueOrDefault(char.ToLowerInvariant(text[i]), text[i])));
            else
            {
                read.Append(InCaseOf(text[i], letter));
                i++;
            }
        }
        return read.ToString();
    }

    /// <summary>The letter of a vowel and the sign after it, if it is one. A small sign may follow a capital, as phones and Word capitalise; not the reverse.</summary>
    private static char WithSign(char vowel, char sign)
    {
        if (char.IsUpper(sign) && !char.IsUpper(vowel)) return default;
        if (!Vowels.TryGetValue(char.ToLowerInvariant(vowel), out var known)) return default;
        var place = known.Signs.IndexOf(char.ToLowerInvariant(sign));
        return place < 0 ? default : known.Letters[place];
    }

    private static char InCaseOf(char model, char letter) => char.IsUpper(model) ? char.ToUpperInvariant(letter) : letter;
}
