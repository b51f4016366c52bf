using DoanKet.App.Reports.Campaigns;
using Microsoft.AspNetCore.Html;

namespace DoanKet.Web.Pages.Reports;

/// <summary>Which colour, icon and words a pace or a clock is shown with.</summary>
internal static class Marks
{
    /// <summary>The sentence with its figures in bold.</summary>
    public static IHtmlContent Html(this IEnumerable<Phrase> sentence)
    {
        var html = new HtmlContentBuilder();
        foreach (var (text, strong) in sentence)
        {
            if (strong) html.AppendHtml("<b>").Append(text).AppendHtml("</b>");
            else html.Append(text);
        }
        return html;
    }

    public static string Kind(this Pace pace) => pace.Status switch
    {
        PaceStatus.Ahead or PaceStatus.OnTime => "ok",
        PaceStatus.Slow => "slow",
        _ => "late",
    };

    public static string? Kind(this Prospect prospect) => prospect switch
    {
        Prospect.InTime => "ok",
        Prospect.Perhaps => "now",
        _ => null,
    };
}
