using DoanKet.App.Platform.Scope;
using DoanKet.Web.Cli;
using DoanKet.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Cli;

/// <summary>Commands own the console while they run; whatever else logs would be heard as their answer.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleCommands;

/// <summary>A folder with an embedded database, and commands run as from the console: what they answer, what they say on standard error, how they end.</summary>
public abstract class CommandHost : IDisposable
{
    /// <summary>Commands that open no database would leave SQLite unbound, and closing its pools needs it.</summary>
    static CommandHost() => System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(typeof(DoanKet.App.Sqlite.SqliteProvider).Module.ModuleHandle);

    private readonly string folder = Directory.CreateTempSubdirectory("doanket").FullName;

    protected string Database => Path.Combine(folder, "ds.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    protected async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var app = Site.Build([], new SiteOptions(Database));
        await app.MigrateAsync();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        return await work(scope.ServiceProvider);
    }

    protected static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] words)
    {
        var (before, beforeError) = (Console.Out, Console.Error);
        using var answer = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetOut(answer);
            Console.SetError(error);
            return (await CommandLine.RunAsync(words), answer.ToString(), error.ToString().Trim());
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }
}
