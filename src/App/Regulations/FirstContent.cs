using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Regulations;

/// <summary>The regulations known when the program was made, each with its source and how far it has been checked. Loaded once; from then on they are the users'.</summary>
public sealed class FirstContent(AppDbContext db, CurrentWork work)
{
    /// <summary>Fills the tables that are still empty; otherwise does nothing.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        work.BeginBatch(RegulationOperations.FirstContent, "Nội dung đi kèm chương trình");
        if (!await db.Set<LegalParameter>().AnyAsync(cancel)) db.AddRange(Read("first-content.tsv").Select(ParameterOf));
        if (!await db.Set<Holiday>().AnyAsync(cancel)) db.AddRange(Read("holidays.tsv").Select(HolidayOf));
        await db.SaveChangesAsync(cancel);
    }

    private static LegalParameter ParameterOf(string[] row) => new()
    {
        Key = row[0], Name = row[1], Value = row[2], Unit = row[3], ValidFrom = Day(row[4]), ValidTo = row[5].Length == 0 ? null : Day(row[5]),
        Source = row[6], Verification = Enum.Parse<Verification>(row[7]),
    };

    private static Holiday HolidayOf(string[] row) => new() { Day = Day(row[0]), Name = row[1], Source = row[2], Verification = Enum.Parse<Verification>(row[3]) };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Read(string name)
    {
        using var text = new StreamReader(typeof(FirstContent).Assembly.GetManifestResourceStream($"DoanKet.App.Regulations.{name}")!);
        _ = text.ReadLine();
        while (text.ReadLine() is { } line) yield return line.Split('\t');
    }
}
