using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Forms;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Infrastructure;

/// <summary>A page that needs its lists again when its form comes back with errors.</summary>
internal interface IShownAgain
{
    Task LoadAsync(CancellationToken cancel);
}

/// <summary>
/// A form whose answer is more than its rows (a cookie): sent again, it is carried out again. It is no transaction either:
/// what it writes stays when it shows itself again, or failed attempts would never count.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EachTimeAnewAttribute : Attribute;

/// <summary>A POST is one transaction, kept when the page leads on and undone otherwise; sent twice, it answers with the first result.</summary>
internal sealed class UnitOfWorkFilter : IAsyncPageFilter
{
    public const string FormIdField = "__form";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || ShowsAnError(http))
        {
            var opened = await next();
            if (opened.Exception is null) await ShownPage.NoteAsync(opened, http);
            ShownPage.Tell(opened, http);
            return;
        }
        if (context.HandlerMethod is null)
        {
            // a page that takes no such act would else be drawn without what its own opening reads
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        if (SentForm.IsTooLarge(http))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (await SentForm.IsUnreadableAsync(http))
        {
            context.Result = new BadRequestResult();
            return;
        }
        if (context.HandlerInstance.GetType().IsDefined(typeof(EachTimeAnewAttribute), false))
        {
            await AnswerAsync(await next(), http);
            return;
        }
        var db = http.RequestServices.GetRequiredService<AppDbContext>();
        var formId = SentForm.IdOf(http, http.RequestServices.GetRequiredService<Visitor>().AccountId);
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (formId is { } id && await ReceiptAsync(db, id, http) is { } first)
        {
            context.Result = new LocalRedirectResult(first.Location);
            return;
        }
        var unread = UnreadFields.TakeFrom(context);
        var faults = Rule.Gather(unread.Keys);
        var done = await next();
        faults.Dispose();
        if (done.Result is RedirectResult or RedirectToActionResult or RedirectToRouteResult)
            throw new InvalidOperationException($"{http.Request.Path} leads on in a way that keeps nothing: use LocalRedirect or RedirectToPage.");
        unread.PutBack(done.ModelState);
        if (done.Exception is null && done.Result is RedirectToPageResult or LocalRedirectResult && !faults.Any)
        {
            await KeepAsync(db, transaction, formId, done, http);
            return;
        }
        await transaction.RollbackAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        // The same form, sent twice at once: what stops the second is that the first has done it. It gets the answer of the first.
        if (formId is { } twin && await ReceiptAsync(db, twin, http) is { } answered)
        {
            (done.ExceptionHandled, done.Result) = (true, new LocalRedirectResult(answered.Location));
            return;
        }
        // What was to be said of the work is not so.
        if (done.HandlerInstance is PageModel page) page.TempData.Clear();
        if (faults.Any) Refuse(done, faults, unread.Keys.Any(), http);
        await AnswerAsync(done, http);
    }

    /// <summary>The page shows all faults together. What failed after the first of them (a value that is missing, a row that is not there) is their consequence.</summary>
    private static void Refuse(PageHandlerExecutedContext done, FormFaults faults, bool hasUnread, HttpContext http)
    {
        // What is out of scope does not exist, unless it is only the empty choice of a field that was not filled in.
        if (done.Result is NotFoundResult || done.Exception is OperationCanceledException || (done.Exception is OutOfScopeException && !hasUnread)) return;
        foreach (var broken in faults.Broken) Show(done, KeyOf(done, broken.Field), broken.Message);
        if (done.Exception is RuleBroken last) Show(done, KeyOf(done, last.Field), last.Message);
        else if (done.Exception is not (null or FormRefused))
            http.RequestServices.GetRequiredService<ILogger<UnitOfWorkFilter>>().LogInformation(done.Exception, "Failed after faults of the form");
        done.ExceptionHandled = true;
        done.Result = ((PageModel)done.HandlerInstance).Page();
    }

    /// <summary>The page of an error answers in place of the one that was posted to, with the status of the error.</summary>
    private static bool ShowsAnError(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private static Task<FormReceipt?> ReceiptAsync(AppDbContext db, Guid id, HttpContext http) =>
        db.Set<FormReceipt>().AsNoTracking().SingleOrDefaultAsync(r => r.FormId == id, http.RequestAborted);

    private static async Task KeepAsync(AppDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        Guid? formId, PageHandlerExecutedContext done, HttpContext http)
    {
        if (formId is { } id)
        {
            db.ChangeTracker.Clear();
            var time = http.RequestServices.GetRequiredService<TimeProvider>();
            db.Add(new FormReceipt { FormId = id, AccountId = http.RequestServices.GetRequiredService<Visitor>().AccountId, At = time.UtcNow, Location = LocationOf(done, http) });
            try
            {
                await db.SaveChangesAsync(http.RequestAborted);
            }
            catch (DbUpdateException failure) when (http.RequestServices.GetRequiredService<IDatabaseProvider>().IsDuplicateKey(failure))
            {
                await transaction.RollbackAsync(CancellationToken.None);
                db.ChangeTracker.Clear();
                done.Result = await ReceiptAsync(db, id, http) is { } first ? new LocalRedirectResult(first.Location) : new ConflictResult();
                return;
            }
        }
        await transaction.CommitAsync(http.RequestAborted);
    }

    private static string LocationOf(PageHandlerExecutedContext done, HttpContext http)
    {
        var urls = http.RequestServices.GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(done);
        return done.Result switch
        {
            LocalRedirectResult local => local.Url,
            RedirectToPageResult page => urls.Page(page.PageName ?? done.ActionDescriptor.ViewEnginePath, page.PageHandler, page.RouteValues, null, null, page.Fragment) ?? "/",
            _ => http.Request.Path,
        };
    }

    /// <summary>What stopped the work becomes the page again with its message, or 404 for what the account cannot see.</summary>
    private static async Task AnswerAsync(PageHandlerExecutedContext done, HttpContext http)
    {
        switch (done.ExceptionHandled ? null : done.Exception)
        {
            case RuleBroken broken: Show(done, KeyOf(done, broken.Field), broken.Message); break;
            case DbUpdateConcurrencyException: Show(done, "", "Người khác vừa lưu thay đổi ở đây. Chưa ghi gì; xem lại rồi lưu lần nữa."); break;
            case DbUpdateException failure when http.RequestServices.GetRequiredService<IDatabaseProvider>().IsDuplicateKey(failure):
                Show(done, "", "Người khác vừa ghi đúng nội dung này (trùng số định danh, mã số thuế, ngày hoặc số hiệu). Tải lại trang để xem, rồi ghi lại nếu còn cần.");
                break;
            case { } failure when http.RequestServices.GetRequiredService<IDatabaseProvider>().IsCollision(failure):
                http.RequestServices.GetRequiredService<ILogger<UnitOfWorkFilter>>().LogWarning(failure, "Stopped by other work");
                Show(done, "", "Người khác vừa thay đổi đúng những dữ liệu này. Chưa ghi gì; xem lại trang rồi làm lại nếu còn cần.");
                break;
            case OutOfScopeException:
                done.ExceptionHandled = true;
                done.Result = new NotFoundResult();
                return;
        }
        if (done.Result is not PageResult) return;
        // Shown without any error, the page is an answer of its own: a preview, or the page that explains what another one could not do.
        if (!done.ModelState.IsValid) http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        try { if (done.HandlerInstance is IShownAgain again) await again.LoadAsync(http.RequestAborted); }
        catch (OutOfScopeException) { done.Result = new NotFoundResult(); }
        await ShownPage.NoteAsync(done, http);
    }

    private static void Show(PageHandlerExecutedContext done, string key, string message)
    {
        done.ExceptionHandled = true;
        // The first fault of a field is the one to mend; what else is wrong with it may follow from that.
        if (key.Length == 0 || done.ModelState[key] is not { Errors.Count: > 0 }) done.ModelState.AddModelError(key, message);
        done.Result = ((PageModel)done.HandlerInstance).Page();
    }

    /// <summary>The form's own name of the field ("Input.Name" for "Name").</summary>
    private static string KeyOf(PageHandlerExecutedContext done, string field) =>
        done.ModelState.Keys.FirstOrDefault(k => k == field || k.EndsWith("." + field, StringComparison.Ordinal)) ?? field;
}
