using DoanKet.App.Identity;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

/// <summary>The entry of the module leads to what waits: the requests of people.</summary>
[Needs(Permission.PrivacyRequests)]
internal sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("Requests");
}
