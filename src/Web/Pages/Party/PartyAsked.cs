using DoanKet.App.PartyReferral;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Party;

/// <summary>What the address asks of the list of recommendations.</summary>
internal sealed class PartyAsked
{
    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; set; }

    public RecommendationQuestion Question => new(Unit, From, To);
}
