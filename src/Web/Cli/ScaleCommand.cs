using System.Globalization;
using System.Text.Json;
using DoanKet.App.Demo.Scale;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>scale --units N --members N --enterprises N [--json]: fills an empty database with an invented country, to measure on.</summary>
internal static class ScaleCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--units", "--members", "--enterprises"], ["--json"]) is not []) throw new UsageException("Lệnh scale chỉ có các tùy chọn --units N --members N --enterprises N --json và --db TỆP.");
        var size = new ScaleSize(Number(arguments, "--units"), Number(arguments, "--members"), Number(arguments, "--enterprises"));
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        return await app.WorkAsync(async services =>
        {
            var scale = new NationalScale(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<IDatabaseProvider>(), services.GetRequiredService<CurrentWork>(), services.GetRequiredService<TimeProvider>());
            var outcome = await scale.FillAsync(size, Tell);
            Console.WriteLine(arguments.Flag("--json") ? JsonSerializer.Serialize(outcome, Json) : Words(outcome));
            return CommandLine.Done;
        });
    }

    private static void Tell(string what) => Console.Error.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}");

    private static string Words(ScaleOutcome o) => $"Đã ghi {VietFormat.Number(o.Units)} đơn vị, {VietFormat.Number(o.Members)} người với {VietFormat.Number(o.Spells)} đợt sinh hoạt và {VietFormat.Number(o.Movements)} biến động, "
        + $"{VietFormat.Number(o.Enterprises)} doanh nghiệp, {VietFormat.Number(o.Counters)} số đếm trong {VietFormat.Number((int)o.Seconds)} giây.";

    private static int Number(Arguments arguments, string option) =>
        int.TryParse(arguments.Option(option) ?? throw new UsageException($"Lệnh scale cần {option} N."), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw new UsageException($"“{arguments.Option(option)}” không phải một số, ví dụ {option} 125000.");
}
