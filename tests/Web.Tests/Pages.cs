using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests;

/// <summary>A page of the site as the tests that walk all pages see it.</summary>
/// <param name="Template">Its address with parameters: "/quan-tri/tai-khoan/{id:long}".</param>
internal sealed partial record SitePage(string Template, Type Model)
{
    /// <summary>The address without what may be left out: "/so-lieu" of "/so-lieu/{format?}".</summary>
    public string Plain => Optional().Replace(Template, "");

    public bool HasParameters => Plain.Contains('{', StringComparison.Ordinal);

    public bool IsPublic => Model.IsDefined(typeof(AllowAnonymousAttribute), true);

    public bool SaysWhatItNeeds => IsPublic || Model.IsDefined(typeof(AuthorizeAttribute), true);

    /// <summary>The handlers of its forms: "" for OnPost, "EndGrant" for OnPostEndGrantAsync.</summary>
    public IEnumerable<string> Forms => Model.GetMethods().Select(m => m.Name).Where(n => n.StartsWith("OnPost", StringComparison.Ordinal))
        .Select(n => n["OnPost".Length..]).Select(n => n.EndsWith("Async", StringComparison.Ordinal) ? n[..^"Async".Length] : n);

    [GeneratedRegex(@"/\{[^{}]*\?\}$")]
    private static partial Regex Optional();

    public override string ToString() => Template;

    public static async Task<List<SitePage>> AllAsync(IServiceProvider services)
    {
        var (loader, pages) = (services.GetRequiredService<PageLoader>(), new List<SitePage>());
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
            pages.Add(new SitePage("/" + page.AttributeRouteInfo!.Template, (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!));
        return pages;
    }
}
