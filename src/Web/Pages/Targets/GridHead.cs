using DoanKet.App.Targets;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The two-level head of a table of targets.</summary>
internal sealed record GridHead(AllotmentTable Table, bool Checks, string Last = "Ghi chú")
{
    public static string IdOf(string column) => $"c-{column}";

    /// <summary>The columns in the order of the head: each total before its parts.</summary>
    public static IReadOnlyList<TargetColumn> Leaves(AllotmentTable table) => [.. table.Heads.SelectMany(h => table.PartsOf(h.Code).Prepend(h))];

    /// <summary>The classes of a cell: first of its group, total or part.</summary>
    public static string ClassOf(AllotmentTable table, TargetColumn column) =>
        column.PartOf is not null ? "n" : table.PartsOf(column.Code).Count > 0 ? "n g sum" : "n g";
}

/// <summary>&lt;break-lines text="…" /&gt;: the text with a line break at each "\n".</summary>
[HtmlTargetElement("break-lines", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BreakLinesTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) output.Content.AppendHtml("<br>");
            output.Content.Append(lines[i]);
        }
    }
}
