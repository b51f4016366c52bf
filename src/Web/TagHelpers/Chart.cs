using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>
/// &lt;chart for-table="theo-thang" kind="line" label="Đoàn viên theo tháng" /&gt;: drawn from the table with that id, first column the names,
/// the columns whose head carries data-series (else all) the lines or bars. The table stays in the page: it prints, is read aloud,
/// and is all there is without script. Only pages with a chart load the chart script.
/// </summary>
[HtmlTargetElement("chart", Attributes = "for-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string ForTable { get; set; } = "";

    /// <summary>bar or line.</summary>
    public string Kind { get; set; } = "bar";

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Kind is not ("bar" or "line")) throw new ArgumentException($"No chart is of kind \"{Kind}\": bar, line.");
        View.ViewData["Charts"] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("data-table", ForTable);
        output.Attributes.SetAttribute("data-kind", Kind);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", $"{Label}, số liệu ở bảng kèm theo");
    }
}
