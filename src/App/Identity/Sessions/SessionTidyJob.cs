using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;

namespace DoanKet.App.Identity.Sessions;

/// <summary>Forgets who was signed in where a year ago, and names that nobody has after a day.</summary>
internal sealed class SessionTidyJob(AppDbContext db, TimeProvider time) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public string Kind => "identity.tidy-sessions";

    public string Label => "Dọn phiên đăng nhập cũ";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var (sessions, names) = (time.UtcNow - Kept, SecurityClock.Now.UtcDateTime.AddDays(-1));
        await db.Set<SignInSession>().Where(s => s.LastSeenAt < sessions).ExecuteDeleteAsync(cancel);
        await db.Set<UnknownName>().Where(n => n.LastAt < names).ExecuteDeleteAsync(cancel);
    }
}
