using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.TagHelpers.Lists;

/// <summary>&lt;data-table of="table" /&gt; draws a <see cref="DataTable{TRow}"/> as a sheet. Content of the element stands under the table.</summary>
[HtmlTargetElement("data-table", Attributes = "of")]
public sealed class DataTableTagHelper(ShellModel shell) : TagHelper
{
    private const int FiltersOnPhone = 3;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public DataTable Of { get; set; } = null!;

    private HttpRequest Request => View.HttpContext.Request;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var under = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", css is null ? "card" : $"card {css}");
        output.Attributes.SetAttribute(Of.Title is null ? new("aria-label", Of.Caption) : new("aria-labelledby", $"{Of.Id}-h"));
        if (Of.Title is not null) output.Content.AppendHtml(Header());
        if (Of.Filters.Count > 0) output.Content.AppendHtml(FilterForm());
        output.Content.AppendHtml(Markup.Element("div").Set("id", RowsId).With(Unread()).With(Tools()).With(Of.RowTotal == 0 ? Nothing() : Table()).With(Rest()).With(Pages()));
        output.Content.AppendHtml(under);
    }

    private string RowsId => $"{Of.Id}-rows";

    private TagBuilder Header() => Markup.Element("div", "card-header")
        .With(Markup.Element("h2", null, Of.Title).Set("id", $"{Of.Id}-h"))
        .With(Of.Note is null ? null : Markup.Element("p", "small mute", Of.Note));

    /// <summary>Works as a plain form; with script the rows are fetched while one types and the address follows.</summary>
    private TagBuilder FilterForm()
    {
        var form = Markup.Element("form", "tools filters").Set("method", "get").Set("role", "search").Set("aria-label", $"Lọc: {Of.Caption}").Set("action", Request.PathBase + Request.Path)
            .Set("hx-get", Request.PathBase + Request.Path).Set("hx-target", $"#{RowsId}").Set("hx-select", $"#{RowsId}")
            .Set("hx-swap", "outerHTML").Set("hx-push-url", "true").Set("hx-trigger", "submit, change, input changed delay:400ms");
        for (var i = 0; i < Of.Filters.Count; i++)
        {
            if (i == FiltersOnPhone && Of.Filters.Count > FiltersOnPhone + 1) form.With(MoreFilters());
            var (filter, value) = (Of.Filters[i], Request.Query[Of.Filters[i].Key]);
            var drawn = filter.Draw($"{Of.Id}-{filter.Key}", value);
            if (value.ToString().Length > 0) drawn.AddCssClass("asked");
            form.With(drawn);
        }
        foreach (var (key, value) in Request.Query.Where(q => q.Key != ListRequest.AfterKey && Of.Filters.All(f => f.Key != q.Key)))
            form.With(Markup.Element("input").Empty().Set("type", "hidden").Set("name", key).Set("value", value));
        return form.With("button", "btn", "Lọc");
    }

    /// <summary>On a phone further filters open at a touch, so that the list itself stands on the first screen; those that are asked for are always shown.</summary>
    private static TagBuilder MoreFilters() => Markup.Element("details", "rest").With(Markup.Element("summary").With("span", "more-rows", "Lọc thêm").With("span", "less-rows", "Bớt"));

    /// <summary>Something in the address cannot be read (a day of a filter): the list answers nothing.</summary>
    private bool IsUnread => Of.Filters.Count > 0 && HttpMethods.IsGet(Request.Method) && !View.ModelState.IsValid;

    private HtmlContentBuilder? Unread()
    {
        if (!IsUnread) return null;
        var faults = View.ModelState.Values.SelectMany(entry => entry.Errors).Select(e => e.ErrorMessage);
        var notes = new HtmlContentBuilder();
        foreach (var fault in faults) notes.AppendHtml(Markup.Element("div", "note is-late").Set("role", "alert").With("p", null, $"Chưa lọc được: {fault}"));
        return notes;
    }

    private TagBuilder? Tools()
    {
        if (Of.Chips.Count == 0 && Of.Count is null && Of.Xlsx is null) return null;
        var tools = Markup.Element("div", "tools");
        foreach (var chip in Of.Chips)
            tools.With(Markup.Link(PageAddress.With(Request, (chip.Key, chip.Value)), "chip", chip.Label)
                .Set("aria-current", (chip.Value ?? "") == Request.Query[chip.Key].ToString() ? "true" : null));
        if (Of.Count is { } count && !IsUnread) tools.With(Markup.Element("p", "mute count", count.ToString()).Set("role", "status"));
        return Of.Xlsx is null ? tools : tools.With(Markup.Link(Of.Xlsx + PageAddress.Questions(Request), "btn btn-sm xlsx", Icons.Draw(View, Icons.Download)).With("Tải .xlsx"));
    }

    private TagBuilder Table()
    {
        var table = Markup.Element("table", string.Join(' ', new[] { "table", "stack", Of.Class }.Where(c => c is not null)))
            .Set("id", Of.Id).Set("role", "table")
            .With("caption", "visually-hidden", Of.Caption)
            .With(new HeadRows(View, Of).Draw()).With(Of.Body()).With(Of.Foot());
        return Of.Wide
            ? Markup.Element("div", "scroll", table).Set("role", "group").Set("tabindex", "0").Set("aria-label", $"{Of.Title ?? Of.Caption}, cuộn ngang được")
            : table;
    }

    private TagBuilder Nothing()
    {
        var box = Markup.Element("div", "nothing");
        var asked = Of.Filters.Select(f => f.Key).Concat(Of.Chips.Select(c => c.Key)).Where(key => Request.Query[key].ToString().Length > 0).ToList();
        if (asked.Count > 0)
            return box.With("p", null, IsUnread ? "Sửa điều đang lọc rồi lọc lại." : "Không có dòng nào khớp với điều đang lọc.").With(Elsewhere())
                .With(Markup.Link(PageAddress.With(Request, [.. asked.Select(key => (key, (string?)null))]), "btn", "Bỏ lọc"));
        box.With("p", null, Of.Empty.Sentence);
        return Of.Empty.Href is { } href ? box.With(Markup.Link(shell.Day?.Carry(href) ?? href, "btn", Of.Empty.Action)) : box;
    }

    private TagBuilder? Elsewhere() => Of.Elsewhere is not { } found ? null : Markup.Element("p", null, found.Sentence)
        .With(found.Href is { } href ? Markup.Element("span", null, " ").With(Markup.Link(href, null, found.Action)) : null);

    private TagBuilder? Rest() => Of.HidesOnPhone
        ? Markup.Element("details", "rest").With(Markup.Element("summary").With("span", "more-rows", Of.PhoneRest).With("span", "less-rows", "Thu gọn"))
        : null;

    private IHtmlContent? Pages()
    {
        var later = Request.Query[ListRequest.AfterKey].ToString().Length > 0;
        return later || Of.Next is not null ? PagerTagHelper.Draw(View, Of.Next) : null;
    }
}

/// <summary>&lt;pager next="@Model.Next" /&gt;: forward by the cursor, back to the beginning. The lists have it built in.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(View, Next));
    }

    internal static TagBuilder Draw(ViewContext view, string? next)
    {
        var request = view.HttpContext.Request;
        var nav = Markup.Element("nav", "pager").Set("aria-label", "Các trang");
        if (request.Query.ContainsKey(ListRequest.AfterKey)) nav.With(Markup.Link(PageAddress.With(request), "btn", "Về trang đầu"));
        if (next is not null)
            nav.With(Markup.Link(PageAddress.With(request, (ListRequest.AfterKey, next)), "btn", "Trang sau").Set("rel", "next").With(Icons.Draw(view, Icons.Next)));
        return nav;
    }
}
