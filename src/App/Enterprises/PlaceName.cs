using System.Text.RegularExpressions;

namespace DoanKet.App.Enterprises;

/// <summary>Names of places and of the unions named after them: "Huyện Mường Tè", "H. Mường Tè" and "LĐLĐ huyện Mường Tè" mean one place.</summary>
public static partial class PlaceName
{
    /// <summary>The folded name with its kind of place written out: "thanh pho lai chau".</summary>
    public static string Full(string text)
    {
        var plain = Union().Replace($" {Signs().Replace(VietText.Fold(text), " ").Trim()} ", " ").Trim();
        var kind = Short().Match(plain);
        if (!kind.Success) return Spaces().Replace(plain, " ");
        var full = kind.Value.Trim() switch { "tp" => "thanh pho", "tx" => "thi xa", "tt" => "thi tran", "h" => "huyen", "p" => "phuong", _ => "xa" };
        return Spaces().Replace($"{full} {plain[kind.Length..].Trim()}", " ");
    }

    /// <summary>The name alone: "lai chau". A city and its province may share it.</summary>
    public static string Bare(string text) => Kind().Replace(Full(text), "");

    /// <summary>Whether both name one place as far as they say.</summary>
    public static bool MayBeSame(string? one, string? other) =>
        string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other) || Bare(one) == Bare(other);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<= )(ldld|lien doan lao dong|cong doan|cd|dia ban|khu vuc)(?= )")]
    private static partial Regex Union();

    [GeneratedRegex("^(tp|tx|tt|h|p|x) ")]
    private static partial Regex Short();

    [GeneratedRegex("^(thanh pho|thi xa|thi tran|huyen|quan|phuong|xa|tinh|nganh) ")]
    private static partial Regex Kind();
}
