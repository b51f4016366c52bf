using DoanKet.App.Joining;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Joining;

/// <summary>What the address asks of the list of applications. Without a state it is those that wait.</summary>
internal sealed class ApplicationAsked
{
    public const string Accepted = "nhan", Refused = "khong", Withdrawn = "rut", All = "tatca";

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public string? State { get; set; }

    [FromQuery(Name = "ma")]
    public long? Door { get; set; }

    public ApplicationQuestion Question(ListRequest list) => new(list.Q, Unit, State switch
    {
        Accepted => ApplicationState.Accepted,
        Refused => ApplicationState.Refused,
        Withdrawn => ApplicationState.Withdrawn,
        All => null,
        _ => ApplicationState.Waiting,
    }, Door);
}

internal static class StateWords
{
    public static string? Kind(ApplicationState state) => state switch
    {
        ApplicationState.Waiting => "now",
        ApplicationState.Accepted => "ok",
        ApplicationState.Refused => "slow",
        _ => null,
    };
}
