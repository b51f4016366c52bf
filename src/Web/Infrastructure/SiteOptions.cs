using DoanKet.App.Platform.Data;
using DoanKet.App.Postgres;
using DoanKet.App.Sqlite;

namespace DoanKet.Web.Infrastructure;

/// <summary>What the command line decides before the site is built.</summary>
/// <param name="DatabaseFile">An embedded database other than the configured one.</param>
/// <param name="Demo">The demonstration: banner on every page, loopback only.</param>
/// <param name="Today">The day at which the clock stands; none for the real one.</param>
/// <param name="InProcess">Asked by a command alone: no network, no jobs.</param>
internal sealed record SiteOptions(string? DatabaseFile = null, bool Demo = false, DateOnly? Today = null, bool InProcess = false)
{
    public const string DefaultFile = "data/doanket.db";

    public (IDatabaseProvider Provider, string Connection) Database(IConfiguration configuration)
    {
        if (DatabaseFile is null && configuration["Database:Provider"] is "postgres")
            return (new PostgresProvider(), configuration["Database:Connection"] ?? throw new InvalidOperationException("Database__Connection is not set."));
        if (DatabaseFile is null && configuration["Database:Connection"] is { } connection) return (new SqliteProvider(), connection);
        var file = Path.GetFullPath(DatabaseFile ?? DefaultFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return (new SqliteProvider(), $"Data Source={file}");
    }
}

/// <summary>A clock that stands at one day: the hours pass, the date does not. The demonstration moves it while it tells its story.</summary>
internal sealed class StandingClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow()
    {
        var here = TimeZoneInfo.ConvertTime(System.GetUtcNow(), Clock.VietNam);
        var local = Day.ToDateTime(TimeOnly.FromTimeSpan(here.TimeOfDay));
        return new DateTimeOffset(local, Clock.VietNam.GetUtcOffset(local)).ToUniversalTime();
    }
}
