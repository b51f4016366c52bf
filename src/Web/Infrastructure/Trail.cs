using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Operations;
using DoanKet.Web.TagHelpers.Lists;

namespace DoanKet.Web.Infrastructure;

/// <summary>A piece of a history, ready to be drawn by the partial "_History".</summary>
/// <param name="Papers">The decisions of the acts.</param>
/// <param name="Older">The address of the acts before these; none when these are the first.</param>
/// <param name="Latest">The address of the latest acts; none when these are they.</param>
internal sealed record HistoryPage(IReadOnlyList<History.Act> Acts, IReadOnlyDictionary<long, CitedDocument> Papers, string? Older, string? Latest)
{
    public static readonly HistoryPage None = new([], new Dictionary<long, CitedDocument>(), null, null);
}

/// <summary>The one way in which pages come by the history of what they show: page by page, with the decisions cited and, where they may be opened, linked.</summary>
internal sealed class Trail(History history, DocumentCitations citations, PermittedReading permitted)
{
    /// <summary>The question of the address: the acts before this one.</summary>
    public const string Key = "lich-su";

    private const int PageSize = 10;

    /// <summary>The history of one thing, which the page has loaded within its scope.</summary>
    public Task<HistoryPage> OfAsync<T>(HttpRequest request, long id, CancellationToken cancel) where T : IAudited =>
        OfAsync(request, [History.Root.Of<T>(id)], cancel);

    /// <summary>Of several things that one page shows together.</summary>
    public async Task<HistoryPage> OfAsync(HttpRequest request, IReadOnlyCollection<History.Root> roots, CancellationToken cancel)
    {
        long? before = long.TryParse(request.Query[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        var acts = await history.OfAsync(roots, before, PageSize + 1, cancel);
        var more = acts.Count > PageSize;
        if (more) acts.RemoveAt(PageSize);
        return new(acts, await PapersAsync(acts, cancel),
            more ? Address(request, acts[^1].Id.ToString(CultureInfo.InvariantCulture)) : null, before is null ? null : Address(request, null));
    }

    /// <summary>The documents by id, with the right to open them asked of the reader's permission to see documents.</summary>
    public Task<Dictionary<long, CitedDocument>> CiteAsync(IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        permitted.WithAsync(Permission.OrganisationView, () => citations.OfAsync(ids, cancel));

    private Task<Dictionary<long, CitedDocument>> PapersAsync(List<History.Act> acts, CancellationToken cancel) =>
        CiteAsync([.. acts.Select(a => a.DocumentId).OfType<long>().Distinct()], cancel);

    private static string Address(HttpRequest request, string? before) => PageAddress.With(request, (Key, before)) + "#h-lich-su";
}
