using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>
/// &lt;error-summary title="Chưa lưu được bản 3" /&gt; at the head of a form: "Chưa lưu được bản 3: còn 2 chỗ cần sửa." and a link to each field.
/// Draws nothing when nothing is wrong.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>What has not been done; the count follows.</summary>
    public string Title { get; set; } = "Form chưa gửi được";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (entry.Key, Message: error.ErrorMessage)))
            .Distinct().OrderBy(error => Place(error.Key), StringComparer.Ordinal).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note is-late summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));
        output.Content.AppendHtml(Icons.Draw(View, Icons.Late));
        output.Content.AppendHtml(errors is [("", var only)]
            ? Markup.Element("p").With("b", null, only)
            : Markup.Element("div").With("b", null, $"{Title}: còn {errors.Count} chỗ cần sửa.").With(new Later(() => List(errors))));
    }

    /// <summary>The label under which a field stands on this page.</summary>
    internal static void Note(ViewContext view, string field, string label) => view.HttpContext.Items[(typeof(ErrorSummaryTagHelper), field)] = label;

    private TagBuilder List(List<(string Key, string Message)> errors)
    {
        var list = Markup.Element("ul");
        foreach (var (key, message) in errors)
            list.With("li", null, key.Length == 0 ? message : Markup.Link("#" + TagBuilder.CreateSanitizedId(key, "_"), null, Named(key, message)));
        return list;
    }

    /// <summary>Where the field stands among the properties of the page, so that the links follow the order of the form.</summary>
    private string Place(string key)
    {
        var (place, model) = ("", View.ViewData.ModelMetadata);
        foreach (var step in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = step.IndexOf('[', StringComparison.Ordinal);
            var name = at < 0 ? step : step[..at];
            var order = model.Properties.TakeWhile(property => property.PropertyName != name).Count();
            place += $"{order:000}{(at < 0 ? "" : step[at..].PadLeft(8))}.";
            if (order == model.Properties.Count) break;
            model = at < 0 ? model.Properties[order] : model.Properties[order].ElementMetadata ?? model.Properties[order];
        }
        return place;
    }

    /// <summary>A message that does not say where it belongs is led by the label of its field, or by its Display name where the page shows it otherwise.</summary>
    private string Named(string key, string message)
    {
        var field = View.ViewData.ModelExplorer;
        foreach (var step in key.Split('.')) field = field?.GetExplorerForProperty(step);
        var name = field?.Metadata.DisplayName is { } displayed ? View.HttpContext.Items[(typeof(ErrorSummaryTagHelper), key)] as string ?? displayed : null;
        return name is null || message.Contains(name, StringComparison.CurrentCultureIgnoreCase) ? message : $"{name}: {message}";
    }

    /// <summary>Drawn when the page is written out: the summary stands above the fields, whose labels are known only then.</summary>
    private sealed class Later(Func<IHtmlContent> draw) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => draw().WriteTo(writer, encoder);
    }
}
