using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>import enterprises FILE --unit CODE [--as ACCOUNT] [--dry-run] [--json]: all rows at once, or none.</summary>
internal static class ImportEnterprisesCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--unit", "--as"], ["--dry-run", "--json"]) is not [var path]) throw new UsageException("Lệnh import enterprises cần đúng một tệp.");
        var unit = arguments.Option("--unit") ?? throw new UsageException("Lệnh import enterprises cần “--unit MÃ_ĐƠN_VỊ”.");
        if (!File.Exists(path)) return CommandLine.Refuse($"Không có tệp “{path}”.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        return await app.WorkAsync(services => ImportAsync(services, path, unit, arguments));
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string path, string unitCode, Arguments arguments)
    {
        if (arguments.Option("--as") is { } account) await services.ActAsAsync(account, Permission.EnterprisesEdit);
        var unit = await services.GetRequiredService<OrgDirectory>().FindAsync(unitCode);
        Rule.Check(unit is not null, $"Không có đơn vị “{unitCode}”, hoặc tài khoản không có quyền sửa doanh nghiệp ở đó.");
        var import = services.GetRequiredService<EnterpriseImport>();
        var plan = await PlanAsync(import, path, unit!.Id);
        var dryRun = arguments.Flag("--dry-run");
        var outcome = !dryRun && plan.CanGoAhead ? await import.CarryOutAsync(plan, doublesAreOthers: false) : null;
        if (arguments.Flag("--json")) Console.WriteLine(JsonSerializer.Serialize(Document(plan, unit, dryRun, outcome), Json));
        else Say(plan, outcome);
        return plan.CanGoAhead ? CommandLine.Done : CommandLine.Refuse(plan.Refusal);
    }

    private static async Task<ImportPlan> PlanAsync(EnterpriseImport import, string path, long unitId)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return (await import.PlanAsync(file, new(unitId, Path.GetFileName(path))))!;
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("", refused.Message);
        }
    }

    private static void Say(ImportPlan plan, ImportOutcome? outcome)
    {
        Console.WriteLine($"{plan.FileName}: {plan.Rows.Count} dòng, {VietFormat.Number(plan.Workers)} lao động; mới {plan.Count(RowState.New)}, cập nhật {plan.Count(RowState.Changed)}, "
            + $"không đổi {plan.Count(RowState.Same)}, có thể trùng {plan.Count(RowState.Duplicate)}, lỗi {plan.Count(RowState.Error)}.");
        foreach (var warning in plan.Warnings) Console.WriteLine(warning);
        foreach (var problem in plan.Problems) Console.WriteLine($"{problem.Sheet} {problem.Cell}: {problem.Text}");
        foreach (var row in plan.Rows)
            foreach (var note in row.Notes) Console.WriteLine($"{row.Sheet} {note.Cell}: {row.Name}: {note.Text}");
        foreach (var total in plan.Totals.Where(t => !t.Agrees)) Console.WriteLine($"{total.Sheet} {total.Cell}: {total.What} ghi {VietFormat.Number(total.Printed)}, cộng được {VietFormat.Number(total.Counted)}");
        Console.WriteLine(outcome is null ? "Chưa ghi gì vào sổ." : $"Đã nhập: thêm {outcome.Added}, cập nhật {outcome.Changed}; để lại {outcome.LeftOut}.");
    }

    private static object Document(ImportPlan plan, OrgUnit unit, bool dryRun, ImportOutcome? outcome) => new
    {
        file = plan.FileName,
        unit = new { unit.Code, unit.Name },
        dryRun,
        imported = outcome is not null,
        refusal = plan.CanGoAhead ? null : plan.Refusal,
        counts = Enum.GetValues<RowState>().ToDictionary(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()), plan.Count),
        workers = plan.Workers,
        totals = plan.Totals.Select(t => new { t.Sheet, t.Cell, t.What, t.Printed, t.Counted, t.Agrees }),
        problems = plan.Problems,
        warnings = plan.Warnings,
        rows = plan.Rows.Select(r => new { r.Sheet, r.Row, r.State, r.Name, r.TaxCode, unit = r.UnitName, r.Workers, r.EnterpriseId, r.Changes, r.Notes }),
    };
}
