using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Transfers;

public static class TransfersModule
{
    public static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddScoped<TransferLimits>()
        .AddScoped<TransferNotices>()
        .AddScoped<TransferDesk>()
        .AddScoped<TransferList>()
        .AddScoped<IHandle<PeopleMerging>, WaitingWhenMerged>()
        .AddScoped<IHandle<MembersMoved>, WaitingWhenLeft>()
        .AddScoped<IJob, TransferReminders>();
}
