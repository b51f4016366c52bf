using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>A name that somebody in the register bears or has borne, whoever he is. Eleven million people share some hundred thousand names: a name is found here, and then its bearers.</summary>
public sealed class PersonName
{
    public required string SortKey { get; init; }
    public required string SearchText { get; init; }
}

/// <summary>Keeps the list of names complete. Whatever writes people calls it, or writes the names itself; a name that nobody bears any more does no harm.</summary>
public sealed class NamesInUse(AppDbContext db)
{
    private const int AtOnce = 200;

    /// <summary>Adds the names that are not there yet, in the transaction under way.</summary>
    public async Task NoteAsync(IEnumerable<Person> people, CancellationToken cancel = default)
    {
        // Always in the same order: two who add the same names wait for each other and never in a circle.
        foreach (var names in people.Select(p => (p.SortKey, p.SearchText)).Distinct().Order().Chunk(AtOnce))
        {
            var values = string.Join(", ", names.Select((_, i) => $"({{{2 * i}}}, {{{2 * i + 1}}})"));
            var sql = $"""insert into person_name ("SortKey", "SearchText") values {values} on conflict do nothing""";
            await db.Database.ExecuteSqlRawAsync(sql, names.SelectMany(n => (object[])[n.SortKey, n.SearchText]), cancel);
        }
    }
}

internal sealed class PersonNameMap : IEntityTypeConfiguration<PersonName>
{
    public void Configure(EntityTypeBuilder<PersonName> name)
    {
        name.ToTable("person_name");
        name.HasKey(n => new { n.SortKey, n.SearchText });
        name.Property(n => n.SortKey).HasMaxLength(300).HasAnnotation(TextColumns.ByteOrder, true);
        name.Property(n => n.SearchText).HasMaxLength(120).HasAnnotation(TextColumns.WordSearch, true);
    }
}
