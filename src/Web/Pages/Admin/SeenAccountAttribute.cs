using System.Globalization;
using DoanKet.App.Identity.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DoanKet.Web.Pages.Admin;

/// <summary>A page of one account, with all its forms, exists only for who sees the account whose id stands in the address.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SeenAccountAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = long.Parse((string)context.RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountDirectory>();
        if (await accounts.FindAsync(id, context.HttpContext.RequestAborted) is null) context.Result = new NotFoundResult();
        else await next();
    }
}
