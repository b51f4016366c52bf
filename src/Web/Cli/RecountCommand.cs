using DoanKet.App.Reports;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>recount [--check]: makes the counters anew from the facts, or only says where they differ (exit 1).</summary>
internal static class RecountCommand
{
    private const int MostLines = 100;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db"], ["--check"]) is not []) throw new UsageException("Lệnh recount chỉ có các tùy chọn --check và --db TỆP.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        return await app.WorkAsync(async services =>
        {
            var recount = services.GetRequiredService<Recount>();
            var differences = await recount.CheckAsync();
            foreach (var difference in differences.Take(MostLines)) Console.WriteLine(difference);
            if (differences.Count > MostLines) Console.WriteLine($"… và {VietFormat.Number(differences.Count - MostLines)} chỗ khác.");
            if (arguments.Flag("--check")) return Found(differences.Count);
            await recount.RebuildAsync();
            Console.WriteLine(differences.Count == 0 ? "Đã đếm lại; sổ đếm vốn đã khớp với các dòng gốc." : $"Đã đếm lại và sửa {VietFormat.Number(differences.Count)} số.");
            return CommandLine.Done;
        });
    }

    private static int Found(int differences)
    {
        Console.WriteLine(differences == 0 ? "Mọi số đếm khớp với các dòng gốc." : $"{VietFormat.Number(differences)} số đếm không khớp. Chạy recount không có --check để đếm lại.");
        return differences == 0 ? CommandLine.Done : CommandLine.Refused;
    }
}
