namespace DoanKet.App.Platform.Data;

/// <summary>All that differs between the embedded and the server database, in one place.</summary>
public interface IDatabaseProvider
{
    void Configure(DbContextOptionsBuilder options, string connectionString);

    void OnModelCreating(ModelBuilder model);

    /// <summary>Whether a failed save means that the same key exists already (a form sent twice at once).</summary>
    bool IsDuplicateKey(DbUpdateException failure);
}

/// <summary>A column searched by the beginnings of its words, and one sorted by bytes: the server database indexes them its own way.</summary>
public static class TextColumns
{
    public const string WordSearch = "DoanKet:WordSearch";
    public const string ByteOrder = "DoanKet:ByteOrder";
}
