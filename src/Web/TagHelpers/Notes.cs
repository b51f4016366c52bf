using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.TagHelpers;

/// <summary>The one sentence that says what has just been done, shown once under the head of the next page.</summary>
internal static class Notes
{
    private const string Key = "note";

    /// <summary>Call before redirecting: <c>this.Say("Đã nhập 1.219 dòng.")</c>.</summary>
    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    internal static IHtmlContent? Take(ViewContext view)
    {
        if (view.TempData[Key] is not string sentence) return null;
        var note = new TagBuilder("div") { Attributes = { ["class"] = "note is-ok said", ["role"] = "status" } };
        note.InnerHtml.AppendHtml(Icons.Draw(view, Icons.Ok)).AppendHtml("<p>").Append(sentence).AppendHtml("</p>");
        return note;
    }
}
