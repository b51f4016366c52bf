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
            var small = char.ToLowerInvariant(text[i]);
            var letter = Singles.GetValueOrDefault(small, small);
            if (i + 1 < text.Length && Vowels.TryGetValue(small, out var vowel) && vowel.Signs.IndexOf(char.ToLowerInvariant(text[i + 1])) is var sign and >= 0)
            {
                letter = vowel.Letters[sign];
                i++;
                read.Append(char.IsUpper(text[i - 1]) ? char.ToUpperInvariant(letter) : letter);
            }
            else read.Append(letter == small ? text[i] : char.IsUpper(text[i]) ? char.ToUpperInvariant(letter) : letter);
        }
        return read.ToString();
    }
}
