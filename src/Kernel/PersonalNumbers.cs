using System.Text.RegularExpressions;

namespace DoanKet.Kernel;

/// <summary>Citizen ids and phone numbers that stand in running text, as papers with lists of people have them. Whoever may read the paper need not read these.</summary>
public static partial class PersonalNumbers
{
    private const int Kept = 3;

    /// <summary>The text with such numbers hidden but for their last three digits, as long as before.</summary>
    public static string Hide(string text) => Numbers().Replace(text, number =>
    {
        var digits = number.Value.Count(char.IsAsciiDigit);
        return string.Concat(number.Value.Select(c => char.IsAsciiDigit(c) && --digits >= Kept ? '•' : c));
    });

    /// <summary>Whether words ask for such a number: so long a row of digits is none of a paper.</summary>
    public static bool IsOne(string word) => word.Count(char.IsAsciiDigit) >= 9;

    /// <summary>Twelve digits that begin with 0 as the codes of provinces do, mobile numbers, both also in groups; old ids of nine digits, which sums of money in đồng are not written like.</summary>
    [GeneratedRegex(@"(?<![\d.,/-])(?:0\d{2}(?:[ .]?\d{3}){3}|0(?:3[2-9]|5[25689]|7[06-9]|8\d|9\d)(?:[ .]?\d){7}|\d{9}(?!\s*(?:đ|VN)))(?![\d/-])")]
    private static partial Regex Numbers();
}
