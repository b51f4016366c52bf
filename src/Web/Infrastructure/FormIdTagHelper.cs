using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DoanKet.Web.Infrastructure;

/// <summary>Gives every form that changes something an id of its own; see the unit-of-work filter. Public, because Razor finds no others.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormIdTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"""<input type="hidden" name="{UnitOfWorkFilter.FormIdField}" value="{Guid.NewGuid():N}">""");
}
