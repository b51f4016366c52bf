using DoanKet.App.Directives.Reading;
using DoanKet.App.Platform.Tables;

namespace DoanKet.Web.Cli;

/// <summary>directive read FILE: what a directive says, as a proposal. Needs no database.</summary>
internal static class DirectiveCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain([], ["--json"]) is not ["read", var path]) throw new UsageException("Lệnh directive cần: directive read TỆP [--json].");
        if (!File.Exists(path)) return CommandLine.Refuse($"Không có tệp “{path}”.");
        try
        {
            await using var file = File.OpenRead(path);
            var reading = DirectiveReader.Read(file, Path.GetFileName(path));
            Console.WriteLine(arguments.Flag("--json") ? DirectiveJson.Write(reading, indented: true) : DirectiveWords.Write(reading));
            return CommandLine.Done;
        }
        catch (DirectiveRefused refused)
        {
            return CommandLine.Refuse(refused.Message);
        }
        catch (TableRefused refused)
        {
            return CommandLine.Refuse(refused.Message);
        }
    }
}
