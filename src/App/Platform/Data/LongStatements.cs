namespace DoanKet.App.Platform.Data;

public static class LongStatements
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>From here on statements of this work may take minutes: one of them moves a province. Pages keep the short limit of the driver.</summary>
    public static void AllowLongStatements(this AppDbContext db) => db.Database.SetCommandTimeout(Longest);
}
