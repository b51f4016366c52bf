using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>One question of the filter form; its answer stands in the address under the key.</summary>
public abstract record Filter(string Key, string Label)
{
    internal abstract TagBuilder Draw(string id, string? value);
}

/// <summary>A search box; the usual key is "q".</summary>
public sealed record SearchFilter(string Label, string Key = ListRequest.QueryKey) : Filter(Key, Label)
{
    internal override TagBuilder Draw(string id, string? value) => Markup.Element("input", "form-control grow").Empty()
        .Set("type", "search").Set("name", Key).Set("id", id).Set("value", value).Set("aria-label", Label).Set("placeholder", Label);
}

/// <summary>A day, typed as dd/MM/yyyy.</summary>
public sealed record DateFilter(string Key, string Label) : Filter(Key, Label)
{
    internal override TagBuilder Draw(string id, string? value) => Markup.Element("input", "form-control").Empty()
        .Set("type", "text").Set("name", Key).Set("id", id).Set("value", value).Set("aria-label", Label).Set("placeholder", Label).Set("size", "13")
        .Set("inputmode", "numeric").Set("autocomplete", "off");
}

/// <summary>A drop-down; its first line, with the label, asks for all.</summary>
public sealed record ChoiceFilter(string Key, string Label, IReadOnlyList<(string Value, string Text)> Choices) : Filter(Key, Label)
{
    internal override TagBuilder Draw(string id, string? value)
    {
        var select = Markup.Element("select", "form-select").Set("name", Key).Set("id", id).Set("aria-label", Label);
        select.With(Markup.Element("option", null, $"{Label}: tất cả").Set("value", ""));
        foreach (var (choice, text) in Choices)
            select.With(Markup.Element("option", null, text).Set("value", choice).Set("selected", choice == value ? "selected" : null));
        return select;
    }
}

/// <summary>A ready filter at one touch: "Cần xem 2". A null value is the chip for all.</summary>
public sealed record Chip(string Label, string Key, string? Value);

/// <summary>How many rows the question has; when counting stopped early, "hơn 1.000".</summary>
public readonly record struct RowCount(long Number, string Noun, bool More = false)
{
    /// <summary>Of a count that stopped one past the limit (<c>Take(limit + 1)</c>).</summary>
    public static RowCount UpTo(int limit, long counted, string noun) => counted > limit ? new(limit, noun, true) : new(counted, noun);

    public override string ToString() => $"{(More ? "hơn " : "")}{Shown.Text(Number)} {Noun}";
}

/// <summary>What an empty list says, and the action that fills it.</summary>
public sealed record EmptyList(string Sentence, string? Action = null, string? Href = null);
