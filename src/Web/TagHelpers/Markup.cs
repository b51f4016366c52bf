using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers;

/// <summary>Elements put together from the outside in; texts are always encoded.</summary>
internal static class Markup
{
    public static TagBuilder Element(string tag, string? css = null, object? content = null)
    {
        var element = new TagBuilder(tag);
        if (!string.IsNullOrEmpty(css)) element.Attributes["class"] = css;
        return element.With(content);
    }

    /// <summary>Markup as it is, anything else as encoded text; null adds nothing.</summary>
    public static TagBuilder With(this TagBuilder parent, object? content)
    {
        if (content is IHtmlContent html) parent.InnerHtml.AppendHtml(html);
        else if (content is not null) parent.InnerHtml.Append(Shown.Text(content));
        return parent;
    }

    public static TagBuilder With(this TagBuilder parent, string tag, string? css, object? content) => parent.With(Element(tag, css, content));

    public static TagBuilder Set(this TagBuilder element, string name, string? value)
    {
        if (value is not null) element.Attributes[name] = value;
        return element;
    }

    public static TagBuilder Link(string href, string? css, object? content) => Element("a", css, content).Set("href", href);

    public static TagBuilder Empty(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}
