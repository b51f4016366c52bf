using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;

namespace DoanKet.Web.Pages.Members;

/// <summary>What the address asks of the list of members. Without a status it is those who are members now.</summary>
internal sealed class MemberAsked
{
    public const string LeftStatus = "thoi";
    public const string AllStatuses = "tatca";
    public const string SuspendedStatus = "tam-dung";

    [FromQuery(Name = "don-vi")]
    public long? Unit { get; set; }

    [FromQuery(Name = "trangthai")]
    public string? Status { get; set; }

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "den")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "gioi")]
    public string? Sex { get; set; }

    /// <param name="day">None for today.</param>
    public MemberQuestion Question(ListRequest list, DateOnly? day) => new(
        list.Q, Unit, Status switch { LeftStatus => MemberStatus.Left, AllStatuses => null, SuspendedStatus => MemberStatus.Suspended, _ => MemberStatus.Active }, From, To,
        Sex switch { "nu" => Kernel.Sex.Female, "nam" => Kernel.Sex.Male, _ => null })
    {
        Day = day,
    };
}

internal static class UnitFilter
{
    private const int MostChoices = 300;

    /// <summary>A drop-down of the upper units of the scope, or of its grassroots unions when there are no several upper ones; none when there is only one unit.</summary>
    public static async Task<Filter[]> UnitFilterAsync(this OrgDirectory directory, IQueryable<OrgUnit> units, CancellationToken cancel)
    {
        var choices = (await directory.UpperUnitsAsync(cancel)).ConvertAll(u => (Id: u.Id, u.Name));
        if (choices.Count < 2)
        {
            choices = (await units.Where(u => u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational).OrderBy(u => u.Code).Take(MostChoices)
                .Select(u => new { u.Id, u.Name }).ToListAsync(cancel)).ConvertAll(u => (u.Id, u.Name));
        }
        return choices.Count < 2 ? [] : [new ChoiceFilter("don-vi", "Đơn vị", [.. choices.Select(c => (c.Id.ToString(CultureInfo.InvariantCulture), c.Name))])];
    }
}
