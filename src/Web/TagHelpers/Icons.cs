using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers;

/// <summary>The icons that code draws. The sprite holds these and those named literally in pages, and no others (build-assets.mjs).</summary>
internal static class Icons
{
    public const string Ok = "circle-check";
    public const string Slow = "alert-triangle";
    public const string Late = "alert-circle";
    public const string Now = "clock";
    public const string Info = "info-circle";
    public const string Search = "search";
    public const string Download = "download";
    public const string Unsorted = "selector";
    public const string Ascending = "chevron-up";
    public const string Descending = "chevron-down";
    public const string Next = "chevron-right";

    /// <summary>Decoration beside a word; with a label it speaks for itself.</summary>
    public static IHtmlContent Draw(ViewContext view, string name, string? label = null)
    {
        var svg = new TagBuilder("svg") { Attributes = { ["class"] = "icon" } };
        if (label is null) svg.Attributes["aria-hidden"] = "true";
        else (svg.Attributes["role"], svg.Attributes["aria-label"]) = ("img", label);
        svg.InnerHtml.AppendHtml(new TagBuilder("use") { Attributes = { ["href"] = $"{Sprite(view)}#{name}" } });
        return svg;
    }

    private static string Sprite(ViewContext view)
    {
        var assets = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{view.HttpContext.Request.PathBase}/{assets?["dist/icons.svg"] ?? "dist/icons.svg"}";
    }
}
