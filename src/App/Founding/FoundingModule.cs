using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Founding;

public static class FoundingModule
{
    public static IServiceCollection AddFounding(this IServiceCollection services) => services;
}
