using System.Text.Encodings.Web;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>Every link of the site carries the former day that is looked at. A link that is to lead back to today is written &lt;!a&gt;.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class DayLinkTagHelper(ShellModel shell, HtmlEncoder encoder) : TagHelper
{
    /// <summary>After the addresses have been put together.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (shell.Day?.Former is null) return;
        var at = output.Attributes.IndexOfName("href");
        if (at < 0) return;
        var attribute = output.Attributes[at];
        output.Attributes[at] = new TagHelperAttribute("href", Carried(attribute.Value, shell.Day), attribute.ValueStyle);
    }

    private object? Carried(object? href, ViewedDay day)
    {
        if (href is not IHtmlContent content) return day.Carry(href?.ToString() ?? "");
        using var written = new StringWriter();
        content.WriteTo(written, encoder);
        var encoded = written.ToString();
        var carried = day.Carry(encoded);
        // The markup is already encoded: only the sign that the day brought is not.
        return new HtmlString(carried.Replace($"&{ViewedDay.Key}=", $"&amp;{ViewedDay.Key}=", StringComparison.Ordinal));
    }
}
