using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace DoanKet.Web.Cli;

/// <summary>Asks the site for a page without a network: what a command takes out is what the page gives, with its rights and its notes.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task> _application = _ => throw new InvalidOperationException("The site has not been started.");

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _application = async features =>
        {
            var context = application.CreateContext(features);
            Exception? failure = null;
            try { await application.ProcessRequestAsync(context); }
            catch (Exception cause)
            {
                failure = cause;
                throw;
            }
            finally { application.DisposeContext(context, failure); }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>The answer to one GET in the name of the user.</summary>
    public async Task<(int Status, byte[] Body)> GetAsync(string path, QueryString query, ClaimsPrincipal user)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { User = user };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.QueryString) = (HttpMethods.Get, "https", new HostString("localhost"), path, query);
        http.Response.Body = body;
        await _application(http.Features);
        return (http.Response.StatusCode, body.ToArray());
    }
}
