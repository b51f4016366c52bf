using System.Text;

namespace DoanKet.Web.Cli;

/// <summary>Reads the first word of the command line and does it. Exit codes: 0 done, 1 findings or refused input, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;

    private static readonly Dictionary<string, Func<Arguments, Task<int>>> Commands = new()
    {
        ["serve"] = ServeCommand.RunAsync,
        ["demo"] = DemoCommand.RunAsync,
        ["migrate"] = MigrateCommand.RunAsync,
        ["audit"] = AuditCommand.RunAsync,
        ["account"] = AccountCommand.RunAsync,
        ["table"] = TableCommand.RunAsync,
        ["directive"] = DirectiveCommand.RunAsync,
        ["import"] = ImportCommand.RunAsync,
        ["export"] = ExportCommand.RunAsync,
        ["recount"] = RecountCommand.RunAsync,
        ["scale"] = ScaleCommand.RunAsync,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (args is [] || args[0].StartsWith('-')) return await ServeCommand.RunAsync(new Arguments(args));
        if (!Commands.TryGetValue(args[0], out var command)) return Wrong($"Không có lệnh “{args[0]}”. Các lệnh: {string.Join(", ", Commands.Keys)}.");
        try
        {
            return await command(new Arguments(args[1..]));
        }
        catch (UsageException usage)
        {
            return Wrong(usage.Message);
        }
        catch (RuleBroken broken)
        {
            return Refuse(broken.Message);
        }
    }

    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }

    public static int Wrong(string message)
    {
        Console.Error.WriteLine(message + " Cách dùng: docs/cli.md.");
        return WrongUsage;
    }
}
