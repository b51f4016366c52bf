using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>The head of a list: one row, or two when columns form groups; sortable heads are links.</summary>
internal sealed class HeadRows(ViewContext view, DataTable table)
{
    private readonly SortOrder order = SortOrder.Parse(
        view.HttpContext.Request.Query[ListRequest.SortKey].ToString() is { Length: > 0 } asked ? asked : table.Sort);

    private readonly bool grouped = table.Heads.Any(head => head.Group is not null);

    public TagBuilder Draw()
    {
        var head = Markup.Element("thead").Set("role", "rowgroup");
        var top = Row();
        var below = Row();
        for (var at = 0; at < table.Heads.Count; at++)
        {
            var column = table.Heads[at];
            if (column.Group is null) top.With(Head(column).Set("rowspan", grouped ? "2" : null));
            else
            {
                if (at == 0 || table.Heads[at - 1].Group != column.Group) top.With(GroupHead(column.Group, at));
                below.With(Head(column));
            }
        }
        return head.With(top).With(grouped ? below : null);
    }

    private static TagBuilder Row() => Markup.Element("tr").Set("role", "row");

    private TagBuilder GroupHead(string group, int from) => Markup.Element("th", null, group).Set("scope", "colgroup").Set("role", "columnheader")
        .Set("colspan", Shown.Text(table.Heads.Skip(from).TakeWhile(head => head.Group == group).Count()));

    private TagBuilder Head(ColumnHead column)
    {
        var th = Markup.Element("th", column.Class).Set("scope", "col").Set("role", "columnheader").Set("data-series", column.Series ? "" : null);
        if (!column.Sortable) return th.With(Lines(column.Label, null));
        var (sort, icon) = order.Key != column.Key ? ("none", Icons.Unsorted)
            : order.Descending ? ("descending", Icons.Descending) : ("ascending", Icons.Ascending);
        var address = PageAddress.With(view.HttpContext.Request, (ListRequest.SortKey, order.Click(column.Key, column.Number).ToString()));
        return th.Set("aria-sort", sort).With(Markup.Link(address, null, Lines(column.Label, Icons.Draw(view, icon))));
    }

    /// <summary>A line break in the label stays one; the arrow stands at the end of the first line.</summary>
    private static HtmlContentBuilder Lines(string label, IHtmlContent? icon)
    {
        var lines = label.Split('\n');
        var content = new HtmlContentBuilder();
        content.Append(lines[0]);
        if (icon is not null) content.Append("\u00a0").AppendHtml(icon);
        foreach (var line in lines[1..]) content.AppendHtml("<br>").Append(line);
        return content;
    }
}
