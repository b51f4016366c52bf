using System.Globalization;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>Old and new values of an employer's history in the words of its page: names of units, days, forms of ownership.</summary>
internal sealed class EnterpriseHistoryWords(AppDbContext db)
{
    private const string UnitInCharge = "Công đoàn phụ trách";
    private const string Union = "Công đoàn cơ sở";

    public async Task<IReadOnlyList<History.Act>> SayAsync(IReadOnlyList<History.Act> acts, CancellationToken cancel)
    {
        var ids = acts.SelectMany(a => a.Values).Where(v => v.Name is UnitInCharge or Union).SelectMany(v => new[] { v.Old, v.New })
            .Where(text => text is not null).Select(text => long.Parse(text!, CultureInfo.InvariantCulture)).Distinct().ToList();
        var names = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id.ToString(CultureInfo.InvariantCulture), u => u.Name, cancel);
        return [.. acts.Select(act => act with { Values = [.. act.Values.Select(v => v with { Old = Say(v.Name, v.Old, names), New = Say(v.Name, v.New, names) }).Where(v => v.Old != v.New)] })];
    }

    private static string? Say(string name, string? value, Dictionary<string, string> units) => value switch
    {
        null => null,
        _ when name is UnitInCharge or Union => units.GetValueOrDefault(value, "đơn vị khác"),
        "True" => "có",
        "False" => null,
        _ when name is "Loại hình" && Enum.TryParse<Ownership>(value, out var form) => form.Label(),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => VietFormat.Date(day),
        _ => value,
    };
}
