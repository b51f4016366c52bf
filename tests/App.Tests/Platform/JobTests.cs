using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Platform;

public class JobTests
{
    [Theory, EachDatabase]
    public async Task Work_of_the_day_falls_due_at_two_in_the_night_and_is_done_once(string database)
    {
        await using var app = new TestApp(database);
        for (var day = 22; day <= 23; day++)
        {
            app.Clock.Day = new DateOnly(2024, 7, day);
            await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
            await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        }
        var daily = await app.RunAsync(s => Task.FromResult(s.GetServices<IJob>().Where(j => j.Every == TimeSpan.FromDays(1)).Select(j => j.Kind).ToList()));
        var done = await app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Job>().Where(j => daily.Contains(j.Kind) && j.DoneAt != null).Select(j => new { j.Kind, j.DueAt }).ToListAsync());
        Assert.Contains(MeasureJob.Name, daily);
        Assert.All(daily, kind => Assert.Equal([new DateTime(2024, 7, 21, 19, 0, 0), new DateTime(2024, 7, 22, 19, 0, 0)], done.Where(j => j.Kind == kind).Select(j => j.DueAt).Order()));
    }
}
