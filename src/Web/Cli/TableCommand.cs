using DoanKet.App.Platform.Tables;

namespace DoanKet.Web.Cli;

/// <summary>table check FILE: reads the tables of a file, says which of their sums agree, and gives it back with its cells marked. Needs no database.</summary>
internal static class TableCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--out"], ["--json"]) is not ["check", var path]) throw new UsageException("Lệnh table cần: table check TỆP [--json] [--out TỆP.xlsx].");
        if (arguments.Option("--out") is { } to && !to.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"Tệp đánh dấu “{to}” phải có đuôi .xlsx.");
        if (!File.Exists(path)) return CommandLine.Refuse($"Không có tệp “{path}”.");
        try
        {
            await using var file = File.OpenRead(path);
            var workbook = TableFile.Read(file, Path.GetFileName(path));
            var result = CrossFoot.Check(workbook);
            if (result.Sheets.All(s => s.Tables.Count == 0))
                return CommandLine.Refuse($"Tệp “{result.File}” không có bảng nào: cần một dòng tiêu đề và các dòng bên dưới có số hoặc tên.");
            if (arguments.Option("--out") is { } marked) Mark(file, workbook, result, marked);
            Console.WriteLine(arguments.Flag("--json") ? CrossFootJson.Write(result, indented: true) : CrossFootText.Write(result));
            return result.Agrees ? CommandLine.Done : CommandLine.Refused;
        }
        catch (TableRefused refused)
        {
            return CommandLine.Refuse(refused.Message);
        }
    }

    /// <summary>Into memory first: the marked file may take the place of the one that was read.</summary>
    private static void Mark(FileStream file, Workbook workbook, CrossFootResult result, string path)
    {
        using var marked = new MemoryStream();
        file.Position = 0;
        MarkedTables.Write(file, workbook, result, marked);
        file.Close();
        try
        {
            File.WriteAllBytes(path, marked.ToArray());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RuleBroken("", $"Không ghi được tệp “{path}”: không có quyền ghi, hoặc hết chỗ.");
        }
    }
}
