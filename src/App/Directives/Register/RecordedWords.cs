using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Directives.Register;

/// <summary>A date as far as a paper gives it, told as it is read here: "11/06/2024" and not "2024-06-11".</summary>
internal sealed class DateWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => DocumentKey.Date(value)?.Shown ?? value;
}

/// <summary>How a figure is compared, in words.</summary>
internal sealed class ComparatorWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => value switch
    {
        "=" => "đúng bằng",
        ">=" => "từ, ít nhất",
        ">" => "trên",
        "<=" => "không quá",
        "<" => "dưới",
        ".." => "trong khoảng",
        _ => value,
    };
}
