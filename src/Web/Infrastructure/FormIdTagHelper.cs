using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.Infrastructure;

/// <summary>Gives every form that changes something an id of its own; see <see cref="UnitOfWorkFilter"/>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
internal sealed class FormIdTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"""<input type="hidden" name="{UnitOfWorkFilter.FormIdField}" value="{Guid.NewGuid():N}">""");
}
