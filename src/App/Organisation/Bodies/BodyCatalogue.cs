using System.Globalization;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Bodies;

/// <summary>The bodies known when the program was made, each with where that is known from and how far it has been checked. Loaded once; from then on they are the users'.</summary>
public sealed class BodyCatalogue(AppDbContext db, CurrentWork work)
{
    /// <summary>Bodies of the centre, kept by the confederation, as soon as there is one.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        if (!await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(u => u.Id == OrgScope.NationalUnit, cancel) || await db.Set<OutsideBody>().AnyAsync(cancel)) return;
        work.BeginBatch(OrganisationOperations.EnterBody, "Nội dung đi kèm chương trình");
        using var text = new StreamReader(typeof(BodyCatalogue).Assembly.GetManifestResourceStream("DoanKet.App.Organisation.Bodies.centre.tsv")!);
        await FillAsync(OrgScope.NationalUnit, [.. (await text.ReadToEndAsync(cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))], cancel);
    }

    /// <summary>Adds rows of kind, name, short name, first day, day of the end, body it belongs to, successor, basis; the bodies referred to stand in the rows or are known.</summary>
    public async Task FillAsync(long keeper, IReadOnlyList<string[]> rows, CancellationToken cancel = default)
    {
        var known = (await db.Set<OutsideBody>().ToListAsync(cancel)).ToDictionary(b => b.Name);
        foreach (var row in rows)
            db.Add(known[row[1]] = new OutsideBody { KeeperUnitId = keeper, Kind = Enum.Parse<BodyKind>(row[0]), Name = row[1], ShortName = VietText.Typed(row[2]), From = Day(row[3]), To = Day(row[4]), Basis = VietText.Typed(row[7]) });
        await db.SaveChangesAsync(cancel);
        foreach (var row in rows) (known[row[1]].ParentId, known[row[1]].SuccessorId) = (IdOf(row[5]), IdOf(row[6]));
        await db.SaveChangesAsync(cancel);

        long? IdOf(string name) => name.Length == 0 ? null : known[name].Id;
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
