using System.Globalization;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>&lt;icon name="bell" /&gt; beside a word; give a label when it stands alone.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string Name { get; set; } = "";

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Draw(View, Name, Label));
    }
}

/// <summary>&lt;status-badge kind="slow"&gt;Chậm 12,5&lt;/status-badge&gt;: colour, icon and word together. Without a kind: not begun, grey.</summary>
public sealed class StatusBadgeTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>ok, slow, late, now, or nothing.</summary>
    public string? Kind { get; set; }

    /// <summary>Another icon than that of the kind, from the constants of <see cref="Icons"/> or any name that a page also writes literally.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Kind) ? "badge" : $"badge is-{Kind}");
        output.PreContent.SetHtmlContent(Icons.Draw(View, Icon ?? IconOf(Kind)));
    }

    private static string IconOf(string? kind) => kind switch
    {
        "ok" => Icons.Ok,
        "slow" => Icons.Slow,
        "late" => Icons.Late,
        "now" or null or "" => Icons.Now,
        _ => throw new ArgumentException($"No badge is of kind \"{kind}\": ok, slow, late, now."),
    };
}

/// <summary>
/// &lt;progress-bar done="278" target="475" pace="71" /&gt;: drawn from 0 to 120 % of the target, a line at the target, a tall line where the
/// calendar stands (percent of the time gone). Only decoration: the figures stand beside it.
/// </summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    public decimal Done { get; set; }

    public decimal Target { get; set; }

    public decimal? Pace { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");
        output.Attributes.SetAttribute("viewBox", "0 0 120 16");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Draw(Target > 0 ? 100 * Done / Target : 0, Pace));
    }

    internal static string Draw(decimal percent, decimal? pace)
    {
        var done = Math.Clamp(percent, 0, 100);
        var over = Math.Clamp(percent, 100, 120) - 100;
        var svg = """<path class="track" d="M0 3h100v10H0z"/>""";
        if (done > 0) svg += $"""<path class="done" d="M0 3h{Number(done)}v10H0z"/>""";
        if (over > 0) svg += $"""<path class="over" d="M100 3h{Number(over)}v10H100z"/>""";
        svg += """<path class="goal" d="M100 3v10"/>""";
        if (pace is not { } day) return svg;
        var at = Number(Math.Clamp(day, 0, 120));
        return svg + $"""<path class="halo" d="M{at} 0v16"/><path class="day" d="M{at} 0v16"/>""";
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>&lt;fig href="/…"&gt;278&lt;/fig&gt;: a figure that opens its rows. Without an address (no right to the rows) it is only the figure.</summary>
public sealed class FigTagHelper(ShellModel shell) : TagHelper
{
    public string? Href { get; set; }

    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = string.IsNullOrEmpty(Href) ? "span" : "a";
        output.Attributes.SetAttribute("class", Big ? "fig big" : "fig");
        if (!string.IsNullOrEmpty(Href)) output.Attributes.SetAttribute("href", shell.Day?.Carry(Href) ?? Href);
    }
}

/// <summary>&lt;kk /&gt;: the figure after it is encouraged, not assigned.</summary>
[HtmlTargetElement("kk", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KkTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "abbr";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kk");
        output.Attributes.SetAttribute("title", "khuyến khích");
        output.Content.SetContent("KK");
    }
}

/// <summary>&lt;note kind="late"&gt;…&lt;/note&gt;: one message with its icon. Kinds: nothing (information), ok, slow, late.</summary>
public sealed class NoteTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(Kind));
        output.PreContent.SetHtmlContent(Icons.Draw(View, IconOf(Kind))).AppendHtml("<div>");
        output.PostContent.SetHtmlContent("</div>");
    }

    internal static string ClassOf(string? kind) => string.IsNullOrEmpty(kind) ? "note" : $"note is-{kind}";

    private static string IconOf(string? kind) => kind switch
    {
        "ok" => Icons.Ok,
        "slow" => Icons.Slow,
        "late" => Icons.Late,
        null or "" => Icons.Info,
        _ => throw new ArgumentException($"No note is of kind \"{kind}\": ok, slow, late, or none."),
    };
}
