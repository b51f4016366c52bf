using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>
/// The head of a page: where it stands (crumb), its name, one sentence (lead) or one line of facts, and what can be done (acts).
/// Also names the browser's tab and shows the note that the page before left (<see cref="Notes"/>).
/// </summary>
[HtmlTargetElement("page-head", Attributes = "title")]
public sealed class PageHeadTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string Title { get; set; } = "";

    /// <summary>The sheet is printed across the page.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new PageHeadParts();
        context.Items[typeof(PageHeadParts)] = parts;
        await output.GetChildContentAsync();
        View.ViewData["Title"] = Title;
        if (Wide) View.ViewData["Body"] = "wide";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "head");
        output.Content.AppendHtml("<div>");
        if (parts.Crumbs.Count > 0) output.Content.AppendHtml(Crumbs(parts.Crumbs));
        output.Content.AppendHtml("<h1>").Append(Title).AppendHtml("</h1>");
        foreach (var line in parts.Lines) output.Content.AppendHtml(line);
        output.Content.AppendHtml("</div>");
        if (parts.Acts is { } acts) output.Content.AppendHtml(acts);
        if (Notes.Take(View) is { } note) output.PostElement.AppendHtml(note);
    }

    private static TagBuilder Crumbs(List<IHtmlContent> links)
    {
        var nav = new TagBuilder("nav") { Attributes = { ["class"] = "crumb", ["aria-label"] = "Vị trí" } };
        foreach (var link in links) nav.InnerHtml.AppendHtml(link);
        return nav;
    }
}

internal sealed class PageHeadParts
{
    public List<IHtmlContent> Crumbs { get; } = [];
    public List<IHtmlContent> Lines { get; } = [];
    public IHtmlContent? Acts { get; set; }
}

/// <summary>&lt;crumb href="/don-vi"&gt;Đơn vị&lt;/crumb&gt;, from the outermost inwards; the page itself is not repeated.</summary>
[HtmlTargetElement("crumb", ParentTag = "page-head")]
public sealed class CrumbTagHelper(ShellModel shell) : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = shell.Day?.Carry(Href) ?? Href } };
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        ((PageHeadParts)context.Items[typeof(PageHeadParts)]).Crumbs.Add(link);
        output.SuppressOutput();
    }
}

/// <summary>&lt;lead&gt; one sentence, &lt;facts&gt; list items on one line, &lt;acts&gt; the buttons; all inside &lt;page-head&gt;.</summary>
[HtmlTargetElement("lead", ParentTag = "page-head")]
[HtmlTargetElement("facts", ParentTag = "page-head")]
[HtmlTargetElement("acts", ParentTag = "page-head")]
public sealed class PageHeadPartTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = (PageHeadParts)context.Items[typeof(PageHeadParts)];
        var element = new TagBuilder(context.TagName switch { "lead" => "p", "facts" => "ul", _ => "div" }) { Attributes = { ["class"] = context.TagName } };
        element.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        if (context.TagName == "acts") parts.Acts = element;
        else parts.Lines.Add(element);
        output.SuppressOutput();
    }
}
