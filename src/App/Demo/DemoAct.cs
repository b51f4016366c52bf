using System.Reflection;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Something that happens in the demonstration: on a day, by somebody, through the product's own commands.</summary>
internal sealed record DemoAct(DateOnly Day, string Who, Func<IServiceProvider, Task> Do);

/// <summary>The facts of plan 78/KH-LĐLĐ that the demonstration is built on, as they stand in Data/*.tsv.</summary>
internal static class DemoFacts
{
    public static List<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"DoanKet.App.Demo.Data.{file}.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }

    public static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Finds what earlier acts have made.</summary>
internal sealed class DemoLookup(IServiceProvider services)
{
    private readonly AppDbContext _db = services.GetRequiredService<AppDbContext>();

    public Task<OrgUnit?> FindUnitAsync(string code) => _db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Code == code);

    public Task<OrgUnit> UnitAsync(string code) => _db.Set<OrgUnit>().SingleAsync(u => u.Code == code);
}
