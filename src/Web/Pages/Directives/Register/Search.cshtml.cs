using System.Globalization;
using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Search over the text of documents.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class SearchModel(TextSearch search, DocumentEnds ends, TimeProvider time) : PageModel
{
    private const int PageSize = 20, Around = 110;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<FoundText> Found { get; private set; } = [];

    /// <summary>Those that hold no longer, or will not.</summary>
    public IReadOnlyDictionary<long, DocumentEnd> Ends { get; private set; } = new Dictionary<long, DocumentEnd>();

    public DateOnly Today => time.Today;

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Words)) return;
        var found = await search.FindAsync(Words, long.TryParse(After, CultureInfo.InvariantCulture, out var after) ? after : null, PageSize + 1, cancel);
        if (found.Count > PageSize) Next = found[PageSize - 1].Entry.Id.ToString(CultureInfo.InvariantCulture);
        Found = [.. found.Take(PageSize)];
        Ends = await ends.OfAsync([.. Found.Select(f => f.Entry)], cancel);
    }

    /// <summary>The piece of a long paragraph around the first word found.</summary>
    public static string Excerpt(DocumentLine line, string? words)
    {
        var at = WordSearch.Words(words).Select(w => line.SearchText.IndexOf(" " + w, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        // folding keeps most lengths, so the place is near enough to choose a piece by
        var from = Math.Clamp(at - Around, 0, line.Text.Length);
        var to = Math.Min(line.Text.Length, at + 2 * Around);
        var text = PersonalNumbers.Hide(line.Text);
        return to <= from ? text[..Math.Min(text.Length, 3 * Around)] : $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }
}
