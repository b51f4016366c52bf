using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>
/// &lt;field for="FullName" label="Họ và tên" hint="…" /&gt;: label, hint, error and control as one. The control follows from the property
/// (bool: checkbox; DateOnly and numbers: text as people write it) unless type, rows or items say otherwise. Attributes that the field
/// does not know (autocomplete, class="short", data-…) go to the control; content of the element stands after it.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Without it, the Display name of the property.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Says "(không bắt buộc)" behind the label.</summary>
    public bool Optional { get; set; }

    /// <summary>text, password, file, tel, email, radio, checkbox; by default what fits the property.</summary>
    public string? Type { get; set; }

    /// <summary>A text of several lines, this many high.</summary>
    public int? Rows { get; set; }

    /// <summary>The choices: a drop-down, or with type="radio" all in sight.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First line of the drop-down, with no value.</summary>
    public string? Empty { get; set; }

    /// <summary>&lt;field&gt; spans the row of a two-column form, or any class for the wrapper.</summary>
    public string? Box { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = new FieldControl(html, View, For);
        var (group, check) = (Type == "radio", Type == "checkbox" || (Type is null && For.ModelExplorer.ModelType == typeof(bool)));
        var errors = control.Errors;
        ErrorSummaryTagHelper.Note(View, control.FullName, Words);
        var after = await output.GetChildContentAsync();
        var attributes = control.Attributes(output, Hint is not null);
        output.Attributes.Clear();

        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", errors.Count > 0 ? "is-wrong" : null, Box }.Where(c => c is not null)));
        if (!check) output.Content.AppendHtml(LabelOf(group ? "legend" : "label", control));
        if (Hint is not null && !check) output.Content.AppendHtml(HintOf(control));
        foreach (var error in errors) output.Content.AppendHtml(ErrorOf(control, error));
        output.Content.AppendHtml(check ? Checkbox(control, attributes) : group ? Radios(control, attributes) : Input(control, attributes));
        if (Hint is not null && check) output.Content.AppendHtml(HintOf(control));
        output.Content.AppendHtml(after);
    }

    private string Words => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;

    private TagBuilder LabelOf(string tag, FieldControl control)
    {
        var label = new TagBuilder(tag) { Attributes = { ["class"] = "form-label" } };
        if (tag == "label") label.Attributes["for"] = control.Id;
        label.InnerHtml.Append(Words);
        if (Optional) label.InnerHtml.AppendHtml(" <span class=\"optional\">(không bắt buộc)</span>");
        return label;
    }

    private TagBuilder HintOf(FieldControl control)
    {
        var hint = new TagBuilder("span") { Attributes = { ["class"] = "form-hint", ["id"] = control.HintId } };
        hint.InnerHtml.Append(Hint!);
        return hint;
    }

    private TagBuilder ErrorOf(FieldControl control, string message)
    {
        var error = new TagBuilder("p") { Attributes = { ["class"] = "field-error", ["id"] = control.ErrorId } };
        error.InnerHtml.AppendHtml(Icons.Draw(View, Icons.Late)).AppendHtml("<span>").Append(message).AppendHtml("</span>");
        return error;
    }

    private IHtmlContent Input(FieldControl control, IDictionary<string, object?> attributes) =>
        Items is not null ? control.Select(Items, Empty, attributes)
        : Rows is { } rows ? control.TextArea(rows, attributes)
        : control.Text(Type, attributes);

    private IHtmlContent Checkbox(FieldControl control, IDictionary<string, object?> attributes)
    {
        var label = new TagBuilder("label") { Attributes = { ["class"] = "form-check" } };
        return label.With(control.Check(attributes)).With("span", "form-check-label", Words);
    }

    private TagBuilder Radios(FieldControl control, IDictionary<string, object?> attributes)
    {
        var box = new TagBuilder("div") { Attributes = { ["class"] = "pick" } };
        foreach (var (choice, at) in (Items ?? []).Select((choice, at) => (choice, at)))
        {
            var label = new TagBuilder("label") { Attributes = { ["class"] = "form-check" } };
            box.InnerHtml.AppendHtml(label.With(control.Radio(choice, first: at == 0, attributes)).With("span", "form-check-label", choice.Text));
        }
        return box;
    }
}
