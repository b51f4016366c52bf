using DoanKet.App.Identity;
using DoanKet.App.Privacy;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.TagHelpers.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Privacy;

[Needs(Permission.PrivacyView)]
internal sealed class BreachesModel(BreachBook book, Visitor visitor, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public List<BreachView> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayManage => visitor.Can(Permission.PrivacyManage);

    public DateTime Now => time.UtcNow;

    public async Task OnGetAsync(CancellationToken cancel) => (Rows, Next) = await book.PageAsync(List.After, cancel);
}
