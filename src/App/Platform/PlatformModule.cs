using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Platform;

public static class PlatformModule
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IDatabaseProvider provider, string connection) => services
        .AddSingleton(provider)
        .AddDbContext<AppDbContext>(options => provider.Configure(options.ConfigureWarnings(Counting.AllowNoOrder), connection), optionsLifetime: ServiceLifetime.Singleton)
        .AddSingleton<SealedBox>()
        .AddScoped<CurrentWork>()
        .AddScoped<ManyRows>()
        .AddMemoryCache().AddSingleton(CountingLimit.Usual).AddScoped<KeptCounts>()
        .AddScoped<Events.Events>()
        .AddScoped<JobQueue>()
        .AddScoped<JobBoard>()
        .AddScoped<IJob, SealJob>().AddScoped<IJob, MeasureJob>().AddScoped<IJob, OldUploads>()
        .AddScoped<AuditChain>()
        .AddScoped<History>()
        .AddScoped<INames, FileNames>()
        .AddScoped<ReadLog>()
        .AddScoped<ExportStamp>()
        .AddScoped<FileStore>()
        .AddScoped<HeldUploads>();
}
