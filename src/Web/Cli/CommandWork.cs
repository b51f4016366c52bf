using DoanKet.App.Platform.Scope;

namespace DoanKet.Web.Cli;

internal static class CommandWork
{
    /// <summary>Does the work of a command as the system itself, over the whole country.</summary>
    public static async Task<int> WorkAsync(this WebApplication app, Func<IServiceProvider, Task<int>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        return await work(scope.ServiceProvider);
    }
}
