using Microsoft.AspNetCore.Http.Extensions;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>The address of this page with some of its questions changed; all other filters stay.</summary>
internal static class PageAddress
{
    /// <summary>A null value takes the question out. A change of anything but the cursor begins again at the first page.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Key, string? Value)> changes) =>
        request.PathBase + request.Path + Questions(request, changes);

    /// <summary>"?q=…&amp;xep=…" alone, for an address that answers the same questions in another form.</summary>
    public static QueryString Questions(HttpRequest request, params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var query = request.Query.Where(q => q.Key != ListRequest.AfterKey)
            .ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (string.IsNullOrEmpty(value)) query.Remove(key);
            else query[key] = value;
        }
        return new QueryBuilder(query.Where(q => q.Value.Length > 0)).ToQueryString();
    }
}
