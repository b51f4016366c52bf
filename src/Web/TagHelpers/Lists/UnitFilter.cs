using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.TagHelpers.Lists;

internal static class UnitFilter
{
    private const int MostChoices = 300;

    /// <summary>A drop-down of the units to which a list may be narrowed: those directly below, as all of a country would be thousands. None when there is nothing to choose.</summary>
    /// <param name="chosen">The unit that the address asks for; one from further below is offered besides.</param>
    /// <param name="officesAs">What the offices are to the rows, where unions have none of them.</param>
    public static async Task<Filter[]> UnitFilterAsync(this OrgDirectory directory, OrgScope scope, long? chosen = null, string? officesAs = null, CancellationToken cancel = default)
    {
        var choices = await directory.ChoicesAsync(scope, MostChoices, officesAs is null, cancel);
        if (choices.Count < 2) return [];
        if (chosen is { } id && choices.TrueForAll(c => c.Id != id) && await directory.FindAsync(id, cancel) is { } deeper) choices.Add(new(deeper.Id, deeper.Code, deeper.Name));
        return [new ChoiceFilter("don-vi", officesAs ?? "Đơn vị", [.. choices.Select(c => (c.Id.ToString(CultureInfo.InvariantCulture), c.Name))])];
    }
}
