using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DoanKet.App.Identity;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Tables;
using DoanKet.Web.Infrastructure;

namespace DoanKet.Web.Cli;

/// <summary>import members FILE --unit CODE [--as ACCOUNT] [--day yyyy-MM-dd] [--dry-run] [--json]; import undo BATCH [--as ACCOUNT] [--json].</summary>
internal static class ImportMembersCommand
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--unit", "--as", "--day"], ["--dry-run", "--json"]) is not [var path]) throw new UsageException("Lệnh import members cần đúng một tệp.");
        var unit = arguments.Option("--unit") ?? throw new UsageException("Lệnh import members cần “--unit MÃ_ĐƠN_VỊ”.");
        var day = arguments.Day("--day");
        if (!File.Exists(path)) return CommandLine.Refuse($"Không có tệp “{path}”.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        return await app.WorkAsync(services => ImportAsync(services, path, unit, day, arguments));
    }

    public static async Task<int> UndoAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--as"], ["--json"]) is not [var number]) throw new UsageException("Lệnh import undo cần đúng một lô, như N-0412.");
        if (!long.TryParse(number.StartsWith("N-", StringComparison.OrdinalIgnoreCase) ? number[2..] : number, out var id)) throw new UsageException($"“{number}” không phải số của lô, như N-0412.");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        return await app.WorkAsync(async services =>
        {
            if (arguments.Option("--as") is { } account) await services.ActAsAsync(account, Permission.MembersEdit);
            Rule.Check(await services.GetRequiredService<MemberBatches>().FindAsync(id) is not null, $"Không có lô {MemberBatch.NumberOf(id)}, hoặc tài khoản không có quyền ở đơn vị của lô.");
            var done = await services.GetRequiredService<MemberUndo>().UndoAsync(id);
            if (arguments.Flag("--json"))
                Console.WriteLine(JsonSerializer.Serialize(new { batch = MemberBatch.NumberOf(id), done.Reversed, done.Kept, irreversible = done.Stuck.Select(s => new { rows = s.Value, because = s.Key }) }, Json));
            else Console.WriteLine($"{MemberBatch.NumberOf(id)}: gỡ {done.Reversed}, giữ {done.Kept} vì đã sửa sau, không gỡ được {done.StuckInAll}.");
            return CommandLine.Done;
        });
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string path, string unitCode, DateOnly? day, Arguments arguments)
    {
        if (arguments.Option("--as") is { } account) await services.ActAsAsync(account, Permission.MembersEdit);
        var unit = await services.GetRequiredService<OrgDirectory>().FindAsync(unitCode);
        Rule.Check(unit is not null, $"Không có đơn vị “{unitCode}”, hoặc tài khoản không có quyền sửa đoàn viên ở đó.");
        var dryRun = arguments.Flag("--dry-run");
        // One transaction: of a dry run, of a list that brings nobody, and of a process that is killed nothing is kept.
        await using var whole = await services.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
        var batch = await TryAsync(services, path, unit!, day, toEnter: !dryRun);
        var counts = await services.GetRequiredService<MemberBatches>().CountAsync(batch.Id);
        var imported = !dryRun && counts.Enter > 0 ? await services.GetRequiredService<MemberImport>().CarryOutAsync(batch.Id, seen: null, justChecked: true) : 0;
        if (imported > 0) await whole.CommitAsync();
        var answer = await MembersAnswer.OfAsync(services, batch, unit!, counts, dryRun, imported);
        if (arguments.Flag("--json")) Print(answer);
        else answer.Say();
        return counts is { Rows: > 0, Faulty: 0 } ? CommandLine.Done : CommandLine.Refuse(counts.Rows == 0 ? "Tệp không có dòng người nào." : $"{VietFormat.Number(counts.Faulty)} dòng có lỗi, {(dryRun ? "chưa nhập được" : "không được nhập")}.");
    }

    /// <summary>By way of a file: with a finding in each of 100,000 lines the text alone would take more memory than the import.</summary>
    private static void Print(MembersAnswer answer)
    {
        using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        JsonSerializer.Serialize(file, answer, Json);
        file.Position = 0;
        using var text = new StreamReader(file);
        var part = new char[16_384];
        for (int read; (read = text.Read(part)) > 0;) Console.Out.Write(part, 0, read);
        Console.WriteLine();
    }

    private static async Task<MemberBatch> TryAsync(IServiceProvider services, string path, OrgUnit unit, DateOnly? day, bool toEnter)
    {
        try
        {
            return (await services.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(unit.Id, Path.GetFileName(path), day, await services.HoldsAtAsync(Permission.PartyEdit, unit.Id), toEnter), await File.ReadAllBytesAsync(path)))!;
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("", refused.Message);
        }
    }
}
