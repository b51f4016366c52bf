namespace DoanKet.App.Identity.Sessions;

/// <summary>Locks and one-time codes run in real time, also where the business clock stands at another day.</summary>
public static class SecurityClock
{
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
