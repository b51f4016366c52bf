using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Platform.Events;

/// <summary>Answers, in the same transaction, to something that has happened in a module below.</summary>
public interface IHandle<in T>
{
    Task HandleAsync(T happened, CancellationToken cancel);
}

/// <summary>Tells the modules above what has happened, at once and within the same transaction.</summary>
public sealed class Events(IServiceProvider services)
{
    public async Task PublishAsync<T>(T happened, CancellationToken cancel = default)
    {
        foreach (var handler in services.GetServices<IHandle<T>>()) await handler.HandleAsync(happened, cancel);
    }
}
