namespace DoanKet.Web.Cli;

/// <summary>import WHAT FILE …: the imports of the modules, each by its word.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, Func<Arguments, Task<int>>> Imports = new()
    {
        ["enterprises"] = ImportEnterprisesCommand.RunAsync,
        ["members"] = ImportMembersCommand.RunAsync,
        ["undo"] = ImportMembersCommand.UndoAsync,
        ["targets"] = ImportTargetsCommand.RunAsync,
    };

    public static Task<int> RunAsync(Arguments arguments) => arguments.All is [var what, .. var rest] && Imports.TryGetValue(what, out var import)
        ? import(new Arguments(rest))
        : throw new UsageException($"Lệnh import cần một trong: {string.Join(", ", Imports.Keys)}.");
}
