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

    [Theory, EachDatabase]
    public async Task Work_that_kills_its_process_each_time_ends_among_the_failed(string database)
    {
        await using var app = new TestApp(database);
        await app.RunAsync(async s =>
        {
            s.GetRequiredService<JobQueue>().Ask(MeasureJob.Name, 1);
            await s.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return 0;
        });
        for (var died = 0; died < JobQueue.MostAttempts; died++)
        {
            Assert.NotNull(await app.RunAsync(s => s.GetRequiredService<JobQueue>().TakeAsync()));
            Assert.Null(await app.RunAsync(s => s.GetRequiredService<JobQueue>().TakeAsync()));
            app.Clock.Day = app.Clock.Day.AddDays(1);
        }
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync();
        var failed = await app.RunAsync(s => s.GetRequiredService<JobBoard>().FailedAsync(10));
        Assert.Equal(MeasureJob.Name, Assert.Single(failed).Kind);
    }
}
