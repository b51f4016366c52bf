namespace DoanKet.Web.Shell;

internal static class ShellSetup
{
    public static IServiceCollection AddShell(this IServiceCollection services) => services;
}
