using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>Every hour, since some limits are counted in hours: reminds units whose limit runs out, and tells those above of limits that have passed. Each limit once of each.</summary>
internal sealed class PrivacyReminders(AppDbContext db, CurrentWork work, PrivacyNotices notices, TimeProvider time) : IJob
{
    public string Kind => "privacy.remind";

    public string Label => "Nhắc hạn yêu cầu về dữ liệu cá nhân";

    public TimeSpan? Every => TimeSpan.FromHours(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var now = time.UtcNow;
        work.Begin(PrivacyOperations.Remind);
        var open = await db.Set<PrivacyRequest>().Where(r => r.State == RequestState.Received || r.State == RequestState.Acknowledged).OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var request in open.Where(r => r.Due is not null && r.PassedUp != r.Due))
        {
            var state = PrivacyLimits.StateOf(request.ReceivedAt, request.Due, now);
            if (state is ClockState.Late)
            {
                request.PassedUp = request.Due;
                await notices.PassUpAsync(request, cancel);
            }
            else if (state is ClockState.Soon && request.RemindedOf != request.Due)
            {
                request.RemindedOf = request.Due;
                await notices.RemindAsync(request, cancel);
            }
        }
        await db.SaveChangesAsync(cancel);
    }
}
