using System.Globalization;
using DoanKet.App.Members.Duplicates;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>A page or a form about a record that somebody has merged into another meanwhile leads to that one and says so, instead of to nothing.</summary>
internal sealed class ToKeptRecord(MergedPeople merged) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Result is not NotFoundResult || !long.TryParse(context.RouteData.Values["id"]?.ToString(), CultureInfo.InvariantCulture, out var id)) return;
        if (await merged.FindAsync(id, context.HttpContext.RequestAborted) is not { } kept) return;
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerInstance is PageModel page)
            page.Say("Hồ sơ đang mở vừa được gộp vào hồ sơ này, nên điều bạn vừa gửi chưa được ghi. Bấm nút quay lại của trình duyệt để xem lại những gì đã gõ.");
        done.Result = new LocalRedirectResult(string.Create(CultureInfo.InvariantCulture, $"/doan-vien/{kept}"));
    }
}
