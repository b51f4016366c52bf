using DoanKet.App.Privacy;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>What the address asks of the log.</summary>
internal sealed class ViewsAsked
{
    [FromQuery(Name = "nguoi")]
    public long? Person { get; set; }

    [FromQuery(Name = "viec")]
    public string? Kind { get; set; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; set; }

    public ViewQuestion Question(ListRequest list) => new(list.Q, Person, string.IsNullOrEmpty(Kind) ? null : Kind, From, To);
}
