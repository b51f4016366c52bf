using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers;

/// <summary>The control of a field, written by the framework's generator so that what was typed comes back as it was typed.</summary>
internal sealed class FieldControl(IHtmlGenerator html, ViewContext view, ModelExpression field)
{
    public string FullName { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);

    public string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public IReadOnlyList<string> Errors =>
        view.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.Errors.Count > 0
            ? [string.Join(". ", entry.Errors.Select(error => error.ErrorMessage).Distinct())]
            : [];

    /// <summary>What the page wrote on the field beside what the field knows, and the ties to hint and error.</summary>
    public Dictionary<string, object?> Attributes(TagHelperOutput output, bool hint)
    {
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)(a.Value is IHtmlContent content ? Plain(content) : a.Value));
        var wrong = Errors.Count > 0;
        var described = string.Join(' ', new[] { hint ? HintId : null, wrong ? ErrorId : null }.Where(id => id is not null));
        if (described.Length > 0) attributes["aria-describedby"] = described;
        if (wrong) attributes["aria-invalid"] = "true";
        return attributes;
    }

    public IHtmlContent Text(string? type, IDictionary<string, object?> attributes)
    {
        AddClass(attributes, "form-control");
        if (type is "password") return html.GeneratePassword(view, field.ModelExplorer, field.Name, null, attributes);
        attributes["type"] = type ?? "text";
        if (type is "file")
        {
            var file = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            file.MergeAttributes(new Dictionary<string, object?>(attributes) { ["name"] = FullName, ["id"] = Id });
            return file;
        }
        var kind = Nullable.GetUnderlyingType(field.ModelExplorer.ModelType) ?? field.ModelExplorer.ModelType;
        if (kind == typeof(DateOnly)) Add(attributes, ("placeholder", "ngày/tháng/năm"), ("inputmode", "numeric"), ("autocomplete", "off"));
        if (kind == typeof(int) || kind == typeof(long)) Add(attributes, ("inputmode", "numeric"), ("autocomplete", "off"));
        if (kind == typeof(decimal)) Add(attributes, ("inputmode", "decimal"), ("autocomplete", "off"));
        if (kind != typeof(string)) AddClass(attributes, "short");
        return html.GenerateTextBox(view, field.ModelExplorer, field.Name, field.Model is decimal number ? Plain(number) : Shown.Text(field.Model), null, attributes);
    }

    public IHtmlContent TextArea(int rows, IDictionary<string, object?> attributes)
    {
        AddClass(attributes, "form-control");
        return html.GenerateTextArea(view, field.ModelExplorer, field.Name, rows, 0, attributes);
    }

    public IHtmlContent Select(IEnumerable<SelectListItem> items, string? empty, IDictionary<string, object?> attributes)
    {
        AddClass(attributes, "form-select");
        return html.GenerateSelect(view, field.ModelExplorer, empty, field.Name, items, allowMultiple: false, attributes);
    }

    public IHtmlContent Check(IDictionary<string, object?> attributes)
    {
        AddClass(attributes, "form-check-input");
        // The generator reads back what was sent and fails on what is neither true nor false; only a form made by hand sends that.
        var state = view.ViewData.ModelState;
        if (state.TryGetValue(FullName, out var sent) && !bool.TryParse(sent.AttemptedValue?.Split(',')[0], out _)) state.SetModelValue(FullName, null, null);
        return html.GenerateCheckBox(view, field.ModelExplorer, field.Name, field.Model as bool?, attributes);
    }

    public IHtmlContent Radio(SelectListItem choice, bool first, IDictionary<string, object?> attributes)
    {
        var own = new Dictionary<string, object?>(attributes) { ["id"] = first ? Id : $"{Id}-{choice.Value}" };
        AddClass(own, "form-check-input");
        return html.GenerateRadioButton(view, field.ModelExplorer, field.Name, choice.Value ?? choice.Text, choice.Selected ? true : null, own);
    }

    private static void Add(IDictionary<string, object?> attributes, params ReadOnlySpan<(string Name, string Value)> more)
    {
        foreach (var (name, value) in more) attributes.TryAdd(name, value);
    }

    private static void AddClass(IDictionary<string, object?> attributes, string name) =>
        attributes["class"] = attributes.TryGetValue("class", out var own) ? $"{name} {own}" : name;

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Plain(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, NullHtmlEncoder.Default);
        return text.ToString();
    }
}
