using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>What the address asks of the list of employers: <c>?q=…&amp;don-vi=4&amp;laodong=tu-25&amp;congdoan=chua&amp;sansang=5&amp;han=qua</c>.</summary>
public sealed class EnterpriseAsked
{
    /// <summary>In place of a place, where none is written.</summary>
    internal const string NoPlace = "chua-ghi";

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    /// <summary>"tu-25": at or above 25; "duoi-25": below.</summary>
    [FromQuery(Name = "laodong")]
    public string? Size { get; set; }

    /// <summary>"co" or "chua".</summary>
    [FromQuery(Name = "congdoan")]
    public string? Union { get; set; }

    [FromQuery(Name = "sansang")]
    public int? Readiness { get; set; }

    /// <summary>"qua": the next step is overdue.</summary>
    [FromQuery(Name = "han")]
    public string? Due { get; set; }

    /// <summary>"ngung": those that have ceased to operate.</summary>
    [FromQuery(Name = "hoatdong")]
    public string? Working { get; set; }

    /// <summary>The place exactly as it is written; "chua-ghi" for none.</summary>
    [FromQuery(Name = "dia-ban")]
    public string? Place { get; set; }

    /// <summary>"rieng": only what the unit itself looks after.</summary>
    [FromQuery(Name = "pham-vi")]
    public string? Reach { get; set; }

    internal EnterpriseQuestion Question(ListRequest list, DateOnly day)
    {
        var order = list.Order("ten");
        return new(day, order.Key, order.Descending)
        {
            Words = list.Q, After = list.After, UnitId = Unit, AtLeast = NumberAfter("tu-"), Below = NumberAfter("duoi-"),
            HasUnion = Union switch { "co" => true, "chua" => false, _ => null },
            Readiness = Readiness, Overdue = Due == "qua", Closed = Working == "ngung", Direct = Reach == "rieng",
            Place = Place == NoPlace ? "" : string.IsNullOrEmpty(Place) ? null : Place,
        };
    }

    private int? NumberAfter(string word) => Size?.StartsWith(word, StringComparison.Ordinal) is true
        && int.TryParse(Size.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
