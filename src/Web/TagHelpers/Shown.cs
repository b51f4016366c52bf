using Microsoft.AspNetCore.Html;

namespace DoanKet.Web.TagHelpers;

/// <summary>A value as a table or a field shows it: 22/07/2024, 1.219; markup as it is.</summary>
internal static class Shown
{
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => VietFormat.Date(date),
        int number => VietFormat.Number(number),
        long number => VietFormat.Number(number),
        _ => value.ToString() ?? "",
    };

    /// <summary>What is missing shows as a dash; nil is "0".</summary>
    public static IHtmlContent Cell(object? value) => value switch
    {
        IHtmlContent html => html,
        DateOnly date => Markup.Element("time", null, VietFormat.Date(date)),
        null or "" => Markup.Element("span", "mute", VietFormat.Missing),
        _ => new HtmlContentBuilder().Append(Text(value)),
    };
}
