using DoanKet.App.Platform.Tables;

namespace DoanKet.Web.Cli;

/// <summary>table check FILE: reads the tables of a file and says which of their sums agree. Needs no database.</summary>
internal static class TableCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain([], ["--json"]) is not ["check", var path]) throw new UsageException("Lệnh table cần: table check TỆP [--json].");
        if (!File.Exists(path)) return CommandLine.Refuse($"Không có tệp “{path}”.");
        try
        {
            await using var file = File.OpenRead(path);
            var result = CrossFoot.Check(TableFile.Read(file, Path.GetFileName(path)));
            if (result.Sheets.All(s => s.Tables.Count == 0))
                return CommandLine.Refuse($"Tệp “{result.File}” không có bảng nào: cần một dòng tiêu đề và các dòng bên dưới có số hoặc tên.");
            Console.WriteLine(arguments.Flag("--json") ? CrossFootJson.Write(result, indented: true) : CrossFootText.Write(result));
            return result.Agrees ? CommandLine.Done : CommandLine.Refused;
        }
        catch (TableRefused refused)
        {
            return CommandLine.Refuse(refused.Message);
        }
    }
}
