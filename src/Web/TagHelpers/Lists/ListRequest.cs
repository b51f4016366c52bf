using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>
/// What the address asks of a list: <c>?q=nguyen&amp;xep=-tuoi&amp;sau=…</c>. A page binds it with
/// <c>[BindProperty(SupportsGet = true)] public ListRequest List { get; set; } = new();</c>
/// </summary>
public sealed class ListRequest
{
    internal const string QueryKey = "q";
    internal const string SortKey = "xep";
    internal const string AfterKey = "sau";

    /// <summary>Words to search for.</summary>
    [FromQuery(Name = QueryKey)]
    public string? Q { get; set; }

    /// <summary>Column key, with "-" before it when descending.</summary>
    [FromQuery(Name = SortKey)]
    public string? Sort { get; set; }

    /// <summary>The keyset cursor: where the page before ended, in the list's own writing.</summary>
    [FromQuery(Name = AfterKey)]
    public string? After { get; set; }

    public SortOrder Order(string standard) => SortOrder.Parse(Sort ?? standard);
}

/// <summary>The column a list is sorted by.</summary>
public readonly record struct SortOrder(string Key, bool Descending)
{
    public static SortOrder Parse(string text) => text.StartsWith('-') ? new(text[1..], true) : new(text, false);

    public override string ToString() => Descending ? "-" + Key : Key;

    /// <summary>What a click on a column's head asks for: turn round, or begin (figures with the largest, words with A).</summary>
    internal SortOrder Click(string key, bool largestFirst) => Key == key ? this with { Descending = !Descending } : new(key, largestFirst);
}
