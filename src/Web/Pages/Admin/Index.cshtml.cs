using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Admin;

/// <summary>The address that people type leads to the first page of the administrator.</summary>
[Needs(Permission.AccountsManage)]
internal sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Admin/Accounts");
}
