using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers;

/// <summary>A value as a table or a field shows it: 22/07/2024, 1.219, 58,5; markup as it is.</summary>
internal static class Shown
{
    private static readonly NumberFormatInfo Viet = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };

    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)value).ToString("#,0", Viet),
        decimal or double => ((IFormattable)value).ToString("#,0.##", Viet),
        _ => value.ToString() ?? "",
    };

    /// <summary>What is missing shows as a dash; nil is "0".</summary>
    public static IHtmlContent Cell(object? value) => value switch
    {
        IHtmlContent html => html,
        null or "" => Dash(),
        _ => new HtmlContentBuilder().Append(Text(value)),
    };

    private static TagBuilder Dash()
    {
        var dash = new TagBuilder("span") { Attributes = { ["class"] = "mute" } };
        dash.InnerHtml.Append("–");
        return dash;
    }
}
