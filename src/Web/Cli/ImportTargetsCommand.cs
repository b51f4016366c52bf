using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>import targets FILE --plan ID | --unit CODE [--dry-run] [--json]: takes a table into the plan's draft, when it adds up.</summary>
internal static class ImportTargetsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--plan", "--unit"], ["--dry-run", "--json"]) is not [var file]) throw new UsageException("Lệnh import targets cần đúng một tệp.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        return await app.WorkAsync(services => ImportAsync(services, file, arguments));
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file, Arguments arguments)
    {
        var (book, time) = (services.GetRequiredService<AllotmentBook>(), services.GetRequiredService<TimeProvider>());
        var plan = await PlanAsync(services, book, arguments);
        var read = Read(file);
        var result = AllotmentImport.Lay(read, plan, await book.SheetAsync(plan, plan.Draft?.Id ?? plan.InForceOn(time.Today)?.Id));
        var faults = AllotmentCheck.Find(result.Table);
        var takes = result.Problems.Count == 0 && faults.Count == 0;
        if (arguments.Flag("--json")) Console.WriteLine(JsonSerializer.Serialize(new { plan.Id, plan.Name, read, result.Columns, result.Units, result.Problems, faults = faults.Select(f => f.Text), takes }, Json));
        else Tell(plan, read, result, faults);
        if (!takes) return CommandLine.Refuse($"Chưa ghi: {(result.Problems.Count > 0 ? $"{result.Problems.Count} chỗ chưa đọc được" : AllotmentSummary.What(faults))}.");
        if (arguments.Flag("--dry-run")) return CommandLine.Done;
        await using var transaction = await services.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
        var draft = await services.GetRequiredService<AllotmentDrafts>().SaveAsync(plan, result.Table, $"Nhập từ {read.File}", plan.Draft?.Version);
        await transaction.CommitAsync();
        if (!arguments.Flag("--json")) Console.WriteLine($"Đã lưu bản {draft.Number} (nháp).");
        return CommandLine.Done;
    }

    private static CirculatingTable Read(string file)
    {
        Rule.Check(File.Exists(file), $"Không có tệp “{file}”.");
        try
        {
            using var stream = File.OpenRead(file);
            return CirculatingReader.Read(stream, file);
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("", refused.Message);
        }
    }

    private static async Task<PlanView> PlanAsync(IServiceProvider services, AllotmentBook book, Arguments arguments)
    {
        if (arguments.Option("--plan") is { } id)
        {
            var plan = long.TryParse(id, out var number) ? await book.PlanAsync(number) : null;
            return plan ?? throw new RuleBroken("", $"Không có kế hoạch số {id}.");
        }
        var code = arguments.Option("--unit") ?? throw new UsageException("Lệnh import targets cần --plan SỐ hoặc --unit MÃ.");
        var unit = await services.GetRequiredService<OrgDirectory>().FindAsync(code) ?? throw new RuleBroken("", $"Không có đơn vị mang mã “{code}”.");
        var day = services.GetRequiredService<TimeProvider>().Today;
        var own = (await book.PlansAsync()).Where(p => p.UnitId == unit.Id).ToList();
        // of a year and a campaign within it, the campaign: the later beginning
        return own.Where(p => p.From <= day && day <= p.To).Concat(own).OrderByDescending(p => p.From <= day && day <= p.To).ThenByDescending(p => p.From).FirstOrDefault()
            ?? throw new RuleBroken("", $"{unit.Name} chưa có kế hoạch chỉ tiêu nào.");
    }

    private static void Tell(PlanView plan, CirculatingTable read, ImportedAllotment result, IReadOnlyList<Discrepancy> faults)
    {
        Console.WriteLine($"{plan.Name}: tệp {read.File}, trang “{read.Sheet}”, bảng {read.Range}, {read.Rows.Count} hàng");
        foreach (var (column, choice) in read.Columns.Zip(result.Columns))
            Console.WriteLine($"  Cột {column.Letter} {column.Label}: cộng {VietFormat.Number(column.Sum)}{(column.Printed is { } printed ? $", tệp ghi {VietFormat.Number(printed)}" : "")} → {(choice.Column is { } code ? TargetColumns.Of(code).At(plan.Threshold).Name : "bỏ qua")}. {choice.Why}");
        Console.WriteLine($"  {read.Sums.Count(s => s.Agrees)} phép cộng của tệp khớp, {read.Wrong.Count()} không khớp");
        foreach (var line in read.Wrong.Select(s => s.Text).Concat(result.Problems).Concat(faults.Select(f => f.Text))) Console.WriteLine($"    {line}");
    }
}
