using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Platform.Files;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Members;

/// <summary>The list as a workbook, under the same questions as the page. Whole lists of people do not leave without trace: the download writes an operation.</summary>
[Needs(Permission.MembersView), ToldByDay]
internal sealed class WorkbookModel(MemberWorkbook workbook, MemberQuestions questions, ShellModel shell, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public MemberAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => ModelState.IsValid
        ? File(await questions.AskAsync(Asked, List, shell.Day?.Former, question => workbook.WriteAsync(question, cancel), cancel), FileStore.Xlsx, ExportName.Of("Đoàn viên", Request.DayShown(time), "xlsx"))
        : RedirectToPage("Index", Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()));
}
