using DoanKet.App.Members.Import;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.Pages.Members.Import;

/// <summary>"gỡ 55, giữ 2 vì đã sửa sau, không gỡ được 1 vì …".</summary>
[HtmlTargetElement("undo-words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UndoWordsTagHelper : TagHelper
{
    public UndoBuckets Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.Append("gỡ ").AppendHtml(Markup.Element("b").With(VietFormat.Number(Of.Reversed)));
        if (Of.Kept > 0) output.Content.Append(", giữ ").AppendHtml(Markup.Element("b").With(VietFormat.Number(Of.Kept))).Append(" vì đã sửa sau");
        if (Of.Party > 0) output.Content.Append(", bỏ ghi đảng viên ").AppendHtml(Markup.Element("b").With(VietFormat.Number(Of.Party))).Append(" người");
        foreach (var (why, n) in Of.Stuck) output.Content.Append(", không gỡ được ").AppendHtml(Markup.Element("b").With(VietFormat.Number(n))).Append($" vì {why}");
    }
}
